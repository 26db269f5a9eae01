package io.github.ipvs4j.cli.console;

import org.jspecify.annotations.Nullable;

/** Whether what is shown has colours. */
public enum Colours {
    /** If somebody watches it on a terminal that has them. */
    AUTO,
    ALWAYS,
    NEVER;

    /** What that word of the command line means, or null. */
    public static @Nullable Colours ofWord(String word) {
        return switch (word) {
            case "auto" -> AUTO;
            case "always" -> ALWAYS;
            case "never" -> NEVER;
            default -> null;
        };
    }

    /** Whether to use them. */
    public boolean areShown(CommandContext context) {
        return this == ALWAYS || this == AUTO && context.output().showsColours();
    }
}
