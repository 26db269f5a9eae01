package io.github.ipvs4j.cli.console;

import org.jspecify.annotations.Nullable;

/** The choices for colours in the output. */
public enum Colours {
    /** If somebody watches it on a terminal that has them. */
    AUTO,
    ALWAYS,
    NEVER;

    /** Returns the choice for a word of the command line, or null. */
    public static @Nullable Colours ofWord(String word) {
        return switch (word) {
            case "auto" -> AUTO;
            case "always" -> ALWAYS;
            case "never" -> NEVER;
            default -> null;
        };
    }

    /** Returns whether to use them. */
    public boolean areShown(CommandContext context) {
        return this == ALWAYS || this == AUTO && context.output().showsColours();
    }
}
