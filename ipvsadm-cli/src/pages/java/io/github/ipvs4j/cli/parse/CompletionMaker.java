package io.github.ipvs4j.cli.parse;

import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the completions of the shells: one script that knows the option table, in a frame for each shell. */
final class CompletionMaker {
    /** Characters that double quotes in the script would change, and the separator of fields. */
    private static final Pattern SPECIAL = Pattern.compile("[\"$`\\\\|\n]");

    private CompletionMaker() {}

    /**
     * Returns the completion file of a shell.
     *
     * @param frame what that shell asks, with marks where the script and the options of the wrappers stand
     * @param script the script, with a mark where the table stands
     * @param backslashQuotes whether a backslash is special between single quotes, as it is in fish
     */
    static String text(String frame, String script, boolean backslashQuotes) {
        return frame.replace("@SAVE@", "-" + Option.NUMERIC.shortNames())
                .replace("@RESTORE@", "--" + Option.FORCE_EMPTY.longName())
                .replace("@CANDIDATES@", quoted(script(script), backslashQuotes));
    }

    /** Returns the script itself. */
    static String script(String script) {
        return script.replace("@TABLE@", table());
    }

    private static String quoted(String text, boolean backslashQuotes) {
        return backslashQuotes ? text.replace("\\", "\\\\").replace("'", "\\'") : text.replace("'", "'\\''");
    }

    private static String table() {
        StringBuilder table = new StringBuilder();
        for (Option option : Option.values()) {
            table.append(table.isEmpty() ? "" : "\n").append(row(option));
        }
        return table.toString();
    }

    private static String row(Option option) {
        String[] fields = {
            option.longName(),
            option.shortNames(),
            option.slot() == null ? option.longName() : option.slot().messageName(),
            lowerCase(option.argument()),
            commands(option),
            option == Option.IPV6 ? Option.FWMARK_SERVICE.longName() : "",
            lowerCase(OptionValues.of(option)),
            String.join(" ", OptionValues.words(option)),
            option.help()
        };
        for (String field : fields) {
            if (SPECIAL.matcher(field).find()) {
                throw new IllegalArgumentException(field);
            }
        }
        return String.join("|", fields);
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the commands that an option goes with; with those marked by an exclamation mark only one such option may
     * go, with those marked by a plus sign it may be repeated.
     */
    private static String commands(Option option) {
        if (option.verb() != null) {
            return "first";
        }
        Slot slot = slot(option);
        StringBuilder commands = new StringBuilder();
        for (Option command : Option.values()) {
            Verb verb = command.verb();
            if (verb != null && verb.legality().allows(slot)) {
                commands.append(commands.isEmpty() ? "" : " ")
                        .append(command.longName())
                        .append(mark(verb.legality(), slot));
            }
        }
        return commands.toString();
    }

    private static String mark(Legality legality, Slot slot) {
        if (legality.isExclusive(slot)) {
            return "!";
        }
        return legality.requires(slot) && legality.mayRepeat(slot) ? "+" : "";
    }

    /**
     * Returns the slot that decides where an option may stand. An option that is accepted everywhere is offered where
     * it has an effect.
     */
    private static Slot slot(Option option) {
        if (option.slot() != null) {
            return option.slot();
        }
        return switch (option) {
            case IPV6 -> Slot.SERVICE;
            case SORT -> Slot.NOSORT;
            default -> throw new IllegalArgumentException("where is " + option + " to be offered?");
        };
    }
}
