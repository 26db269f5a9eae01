package io.github.ipvs4j.cli.parse;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds options by their names. The words of the command line are not looked up here, but by picocli. */
final class OptionNames {
    private static final Option[] BY_SHORT = new Option[128];
    private static final Map<String, Option> BY_LONG = new HashMap<>();

    static {
        for (Option option : Option.values()) {
            BY_LONG.put(option.longName(), option);
            for (int i = 0; i < option.shortNames().length(); i++) {
                BY_SHORT[option.shortNames().charAt(i)] = option;
            }
        }
    }

    private OptionNames() {}

    /** Returns the option with this letter, or null. */
    static @Nullable Option ofShort(char letter) {
        return letter < BY_SHORT.length ? BY_SHORT[letter] : null;
    }

    /** Returns the option with this name (without dashes), or null; names are never abbreviated. */
    static @Nullable Option ofLong(String name) {
        return BY_LONG.get(name);
    }
}
