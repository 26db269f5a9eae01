package io.github.ipvs4j.cli.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a line as options and operands, before anyone asks whether they make sense. */
final class ParsedLine {
    /**
     * An option as given.
     *
     * @param option which one
     * @param value its value, or null
     * @param lastWord the last word that was read for it, value or option
     */
    record Given(Option option, @Nullable String value, String lastWord) {}

    /** What is wrong with a word. */
    enum Flaw {
        UNKNOWN_OPTION(": unknown option"),
        MISSING_ARGUMENT(": missing argument"),
        NEEDLESS_ARGUMENT(": option does not take an argument");

        private final String text;

        Flaw(String text) {
            this.text = text;
        }
    }

    /**
     * Where reading stopped.
     *
     * @param flaw what is wrong
     * @param word the whole word as given
     * @param option which option it is about, or null if it is unknown
     */
    record SyntaxError(Flaw flaw, String word, @Nullable Option option) {
        String message() {
            return word + flaw.text;
        }
    }

    private final List<Given> options = new ArrayList<>();
    private final List<String> operands = new ArrayList<>();
    private @Nullable SyntaxError error;

    void add(Option option, @Nullable String value, String lastWord) {
        options.add(new Given(option, value, lastWord));
    }

    void addOperand(String word) {
        operands.add(word);
    }

    void fail(Flaw flaw, String word, @Nullable Option option) {
        error = new SyntaxError(flaw, word, option);
    }

    List<Given> options() {
        return options;
    }

    List<String> operands() {
        return operands;
    }

    /** Why reading stopped before the end of the line, or null. */
    @Nullable
    SyntaxError error() {
        return error;
    }
}
