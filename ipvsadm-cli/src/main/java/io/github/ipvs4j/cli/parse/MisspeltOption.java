package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the option that the user may have meant by a wrong word, or by an option that looks like another one. */
final class MisspeltOption {
    private MisspeltOption() {}

    /** Returns the same error with a reason, if the wrong word or the word before it suggests one. */
    static UsageException explain(UsageException e, List<String> words) {
        for (int i = e.word(); i >= Math.max(0, e.word() - 1); i--) {
            String advice = i < words.size() ? advice(words.get(i)) : null;
            if (advice != null) {
                return e.explained(i, advice);
            }
        }
        return e;
    }

    private static @Nullable String advice(String word) {
        int equals = word.indexOf('=');
        String option = equals < 0 ? word : word.substring(0, equals);
        if (option.length() < 4 || option.charAt(0) != '-') {
            return null;
        }
        boolean isLong = option.charAt(1) == '-';
        String name = option.substring(isLong ? 2 : 1);
        if (!isLong) {
            return OptionNames.ofLong(name) == null
                    ? null
                    : option + " is a bundle of short options; the long one is -" + option;
        }
        if (OptionNames.ofLong(name) != null) {
            return null;
        }
        Option meant = OptionNames.ofLong(name.replace('_', '-').toLowerCase(Locale.ROOT));
        return meant != null
                ? option + ": unknown option; there is --" + meant.longName()
                : ofAbbreviation(option, name);
    }

    private static @Nullable String ofAbbreviation(String option, String name) {
        Option only = null;
        for (Option each : Option.values()) {
            if (each.longName().startsWith(name)) {
                if (only != null) {
                    return null;
                }
                only = each;
            }
        }
        return only == null ? null : option + ": unknown option; --" + only.longName() + " is never abbreviated";
    }
}
