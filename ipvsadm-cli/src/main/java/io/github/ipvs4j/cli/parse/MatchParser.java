package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.query.AllOf;
import io.github.ipvs4j.model.query.AnyOf;
import io.github.ipvs4j.model.query.Condition;
import io.github.ipvs4j.model.query.EndpointPattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the conditions of {@code --match}: {@code KEY=VALUE} or {@code KEY!=VALUE}, separated by commas if all must
 * hold. The word {@code or} separates alternatives.
 *
 * @param <T> the type of the entries
 */
abstract class MatchParser<T> {
    private static final String OR = " or ";

    private final NameDatabase names;
    private final String[] keys;
    private String condition = "";

    /** Names of hosts and ports in conditions are looked up in {@code names}. */
    MatchParser(NameDatabase names, String... keys) {
        this.names = names;
        this.keys = keys;
    }

    /** Reads the values of all {@code --match} of a line; each of them must hold. */
    final Condition<T> read(List<String> texts) throws UsageException {
        List<Condition<T>> all = new ArrayList<>();
        for (String text : texts) {
            List<Condition<T>> alternatives = new ArrayList<>();
            int from = 0;
            for (int or = text.indexOf(OR); or >= 0; or = text.indexOf(OR, from)) {
                alternatives.add(together(text.substring(from, or)));
                from = or + OR.length();
            }
            alternatives.add(together(text.substring(from)));
            all.add(AnyOf.of(alternatives));
        }
        return AllOf.of(all);
    }

    private Condition<T> together(String text) throws UsageException {
        List<Condition<T>> conditions = new ArrayList<>();
        int from = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', from)) {
            conditions.add(one(text.substring(from, comma).strip()));
            from = comma + 1;
        }
        conditions.add(one(text.substring(from).strip()));
        return AllOf.of(conditions);
    }

    private Condition<T> one(String text) throws UsageException {
        condition = text;
        int equals = text.indexOf('=');
        boolean negated = equals > 0 && text.charAt(equals - 1) == '!';
        String key = word(keys, equals < 0 ? text : text.substring(0, negated ? equals - 1 : equals));
        if (equals < 0) {
            Condition<T> alone = alone(key);
            if (alone != null) {
                return alone;
            }
        }
        if (equals < 0 || equals == text.length() - 1) {
            throw illegal("it has no value");
        }
        return condition(key, text.substring(equals + 1), !negated);
    }

    /** Returns the condition of a key without a value, or null if the key needs one. */
    abstract @Nullable Condition<T> alone(String key);

    /** Returns the condition {@code key=value}, or {@code key!=value} if not {@code wanted}. */
    abstract Condition<T> condition(String key, String value, boolean wanted) throws UsageException;

    /** Returns whether {@code value} is yes, and not no. */
    final boolean yes(String value) throws UsageException {
        return switch (value) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw illegal("`" + value + "' is neither yes nor no");
        };
    }

    /** Returns the one of {@code words} that {@code value} is, in large or small letters. */
    final String word(String[] words, String value) throws UsageException {
        String word = known(words, value);
        if (word == null) {
            throw illegal("`" + value + "' is none of " + listed(words));
        }
        return word;
    }

    private static @Nullable String known(String[] words, String word) {
        for (String one : words) {
            if (one.equalsIgnoreCase(word)) {
                return one;
            }
        }
        return null;
    }

    private static String listed(String[] words) {
        StringBuilder text = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            text.append(i == words.length - 1 ? " or " : ", ").append(words[i]);
        }
        return text.toString();
    }

    final EndpointPattern endpoint(String value) throws UsageException {
        return new MatchEndpointReader(names, condition).read(value);
    }

    final UsageException illegal(String why) {
        return Values.illegalCondition(condition, why);
    }
}
