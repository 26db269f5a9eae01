package io.github.ipvs4j.cli.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a line as options and operands, before anyone asks whether they make sense. Words are numbered from 0
 * on, so that an error can say which one it is about.
 */
final class ParsedLine {
    /**
     * An option as given.
     *
     * @param option which one
     * @param value its value, or null
     * @param at the word that it stands in
     * @param valueAt the last word that was read for it, value or option
     */
    record Given(Option option, @Nullable String value, int at, int valueAt) {}

    /**
     * A word that belongs to no option.
     *
     * @param text the word
     * @param at its number
     */
    record Operand(String text, int at) {}

    /** The faults of a word. */
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
     * The place where reading stopped.
     *
     * @param flaw the fault
     * @param word the whole word as given
     * @param at its number
     * @param option which option it is about, or null if it is unknown
     */
    record SyntaxError(
            Flaw flaw, String word, int at, @Nullable Option option) {
        String message() {
            return word + flaw.text;
        }
    }

    private final List<String> words;
    private final List<Given> options = new ArrayList<>();
    private final List<Operand> operands = new ArrayList<>();
    private @Nullable SyntaxError error;

    ParsedLine(List<String> words) {
        this.words = words;
    }

    /** Adds an option whose value, if any, is part of the same word. */
    void add(Option option, @Nullable String value, int at) {
        options.add(new Given(option, value, at, at));
    }

    /** Adds an option whose value is the next word. */
    void addWithNext(Option option, int at) {
        options.add(new Given(option, words.get(at + 1), at, at + 1));
    }

    void addOperand(int at) {
        operands.add(new Operand(words.get(at), at));
    }

    void fail(Flaw flaw, int at, @Nullable Option option) {
        error = new SyntaxError(flaw, words.get(at), at, option);
    }

    String word(int at) {
        return words.get(at);
    }

    List<Given> options() {
        return options;
    }

    /** Returns the place among the options of the first one that is a command, or -1. */
    int commandIndex() {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).option().verb() != null) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the first option that is a command, or null. */
    @Nullable
    Given command() {
        int index = commandIndex();
        return index < 0 ? null : options.get(index);
    }

    /** Returns the verb of the line's first command, or null if the line has no command. */
    @Nullable
    Verb verb() {
        Given command = command();
        return command == null ? null : command.option().verb();
    }

    /** Returns the value of the first command, or null. */
    @Nullable
    String commandValue() {
        Given command = command();
        return command == null ? null : command.value();
    }

    boolean has(Option option) {
        for (Given given : options) {
            if (given.option() == option) {
                return true;
            }
        }
        return false;
    }

    List<Operand> operands() {
        return operands;
    }

    /** Why reading stopped before the end of the line, or null. */
    @Nullable
    SyntaxError error() {
        return error;
    }

    /** Returns the word of the first command, or of the first option if the line has no command. */
    int verbAt() {
        Given command = command();
        if (command != null) {
            return command.at();
        }
        return options.isEmpty() ? 0 : options.get(0).at();
    }
}
