package io.github.ipvs4j.cli.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The form of each command, in the parts between which a line may be broken. */
final class Synopsis {
    private Synopsis() {}

    /** Returns the command, the options that it demands, and in brackets the options that it allows. */
    static List<String> parts(Verb verb) {
        return parts(verb, Set.of());
    }

    /** Returns the same without the allowed options of {@code omitted}. */
    static List<String> parts(Verb verb, Set<Slot> omitted) {
        List<String> required = new ArrayList<>();
        List<String> allowed = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            if (verb.legality().requires(slot)) {
                required.add(0, spellings(slot) + (verb.legality().mayRepeat(slot) ? "..." : ""));
            } else if (verb.legality().allows(slot) && !omitted.contains(slot)) {
                allowed.add("[" + spellings(slot) + "]");
            }
        }
        List<String> parts = new ArrayList<>(List.of(spelling(optionOf(verb))));
        if (!operands(verb).isEmpty()) {
            parts.add(operands(verb));
        }
        parts.addAll(required);
        parts.addAll(allowed);
        return parts;
    }

    /** Returns the words that a command takes besides its options; empty if there are none. */
    static String operands(Verb verb) {
        return switch (verb) {
            case SET -> "TCP TCPFIN UDP";
            case RESTORE -> "[FILE]";
            default -> "";
        };
    }

    private static Option optionOf(Verb verb) {
        for (Option option : Option.values()) {
            if (option.verb() == verb) {
                return option;
            }
        }
        throw new IllegalStateException(verb.messageName());
    }

    /** Returns the spellings of a setting, such as {@code -g|-i|-m}. */
    private static String spellings(Slot slot) {
        if (slot == Slot.SERVICE) {
            return "SERVICE";
        }
        String text = "";
        for (Option option : Option.values()) {
            if (option.slot() == slot) {
                text += (text.isEmpty() ? "" : "|") + spelling(option);
            }
        }
        return text;
    }

    private static String spelling(Option option) {
        String name = option.shortNames().isEmpty()
                ? "--" + option.longName()
                : "-" + option.shortNames().charAt(0);
        String value = option.valueName();
        if (value.isEmpty()) {
            return name;
        }
        return option.argument() == Argument.OPTIONAL ? name + " [" + value + "]" : name + " " + value;
    }
}
