package io.github.ipvs4j.cli.parse;

import org.jspecify.annotations.Nullable;

/**
 * The spellings of an option, and its effect.
 *
 * @param shortNames its letters, perhaps none
 * @param longName its name without dashes
 * @param argument whether it takes a value
 * @param verb its verb if it is a command, else null
 * @param slot its slot, or null if it is a verb or has no effect
 * @param valueName the name of its value in the help
 */
record OptionForm(
        String shortNames,
        String longName,
        Argument argument,
        @Nullable Verb verb,
        @Nullable Slot slot,
        String valueName) {

    /** Returns a command. */
    static OptionForm command(String shortNames, String longName, Verb verb) {
        return new OptionForm(shortNames, longName, Argument.NONE, verb, null, "");
    }

    /** Returns a command with a value. */
    static OptionForm command(String longName, Verb verb, Argument argument, String valueName) {
        return new OptionForm("", longName, argument, verb, null, valueName);
    }

    /** Returns an option without a value. */
    static OptionForm flag(String shortNames, String longName, Slot slot) {
        return new OptionForm(shortNames, longName, Argument.NONE, null, slot, "");
    }

    /** Returns an option without a value that goes with every command and may be repeated. */
    static OptionForm freeFlag(String shortNames, String longName) {
        return new OptionForm(shortNames, longName, Argument.NONE, null, null, "");
    }

    /** Returns an option with a value. */
    static OptionForm value(String shortNames, String longName, Slot slot, String valueName) {
        return new OptionForm(shortNames, longName, Argument.REQUIRED, null, slot, valueName);
    }

    /** Returns an option with a value that may be left out. */
    static OptionForm optionalValue(String shortNames, String longName, Slot slot, String valueName) {
        return new OptionForm(shortNames, longName, Argument.OPTIONAL, null, slot, valueName);
    }
}
