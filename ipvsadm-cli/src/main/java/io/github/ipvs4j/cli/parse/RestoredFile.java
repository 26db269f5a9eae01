package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.parse.ParsedLine.Operand;
import io.github.ipvs4j.cli.rulefile.RuleSource;
import java.util.List;

/**
 * The file that a {@code --restore} names without an option. Where no shell has read the line, as in a unit, the sign that
 * would have opened the file is an operand too.
 */
final class RestoredFile {
    private static final char OPEN = '<';

    private RestoredFile() {}

    /** How many operands name it, at the beginning of those. */
    static int operands(List<Operand> operands) {
        return Math.min(operands.size(), startsWithLoneSign(operands) ? 2 : 1);
    }

    /** The file, or standard input if they name none. */
    static RuleSource named(List<Operand> operands) {
        if (operands.isEmpty()) {
            return RuleSource.STANDARD_INPUT;
        }
        String name = operands.get(startsWithLoneSign(operands) ? 1 : 0).text();
        boolean signed = !name.isEmpty() && name.charAt(0) == OPEN && operands.size() == 1;
        return RuleSource.named(signed ? name.substring(1) : name);
    }

    private static boolean startsWithLoneSign(List<Operand> operands) {
        return operands.size() > 1 && operands.get(0).text().equals("<");
    }
}
