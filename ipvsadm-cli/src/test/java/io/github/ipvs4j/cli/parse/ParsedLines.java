package io.github.ipvs4j.cli.parse;

import java.util.ArrayList;
import java.util.List;

/** Parsed lines as text. */
final class ParsedLines {
    private ParsedLines() {}

    /** Options, then operands, then the error. */
    static String show(ParsedLine line) {
        List<String> parts = new ArrayList<>();
        for (ParsedLine.Given given : line.options()) {
            parts.add(given.option().name() + (given.value() == null ? "" : "(" + given.value() + ")"));
        }
        for (ParsedLine.Operand operand : line.operands()) {
            parts.add("+" + operand.text());
        }
        ParsedLine.SyntaxError error = line.error();
        if (error != null) {
            parts.add("!" + error.message());
        }
        return String.join(" ", parts);
    }
}
