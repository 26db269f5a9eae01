package io.github.ipvs4j.compare;

import java.util.List;

/**
 * One call of ipvsadm; all text is one character for each byte.
 *
 * @param arguments the words after the program's name
 * @param input standard input
 */
record Invocation(List<String> arguments, String input) {
    /** Returns the call as a user would type it, for reports. */
    String show() {
        StringBuilder text = new StringBuilder("ipvsadm");
        for (String argument : arguments) {
            text.append(' ').append(CaseWords.quote(argument));
        }
        if (!input.isEmpty()) {
            text.append(" < ").append(CaseWords.quote(input));
        }
        return text.toString();
    }
}
