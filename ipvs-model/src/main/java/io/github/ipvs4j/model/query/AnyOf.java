package io.github.ipvs4j.model.query;

import java.util.List;

/**
 * Holds where at least one of several conditions holds.
 *
 * @param conditions any number
 */
public record AnyOf<T>(List<Condition<T>> conditions) implements Condition<T> {
    /** Returns the only one of {@code conditions}, or one that is any of them. */
    public static <T> Condition<T> of(List<Condition<T>> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : new AnyOf<>(conditions);
    }

    @Override
    public boolean holds(T one) {
        for (Condition<T> condition : conditions) {
            if (condition.holds(one)) {
                return true;
            }
        }
        return false;
    }
}
