package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.parse.ParsedLine.Operand;
import io.github.ipvs4j.cli.rulefile.RuleSource;
import java.util.List;

/**
 * The rule file that a line names without an option of its own: as the value of its command, or as an operand. Where no
 * shell has read the line of a {@code --restore}, as in a unit, the sign that would have opened the file is an operand
 * too.
 */
final class RuleFileWords {
    private static final char OPEN = '<';

    private RuleFileWords() {}

    /** Returns the number of operands, counted from the first, that name the file in a line with that verb. */
    static int operands(Verb verb, ParsedLine line) {
        int most = 0;
        if (verb == Verb.CHECK && line.commandValue() == null) {
            most = 1;
        } else if (verb == Verb.RESTORE && !line.has(Option.FILE)) {
            most = startsWithLoneSign(line.operands()) ? 2 : 1;
        }
        return Math.min(line.operands().size(), most);
    }

    /**
     * Returns the source for {@code --check}, {@code --diff} or {@code --apply}. The file may follow the option or
     * stand anywhere; a lone dash, which follows no option, stands for standard input.
     */
    static RuleSource compared(ParsedLine line) {
        String file = line.commandValue();
        if (file == null && !line.operands().isEmpty()) {
            file = line.operands().get(0).text();
        }
        return file == null ? RuleSource.STANDARD_INPUT : RuleSource.named(file);
    }

    /** Returns the source for {@code --restore}. */
    static RuleSource restored(ParsedLine line) {
        List<Operand> operands = line.operands();
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
