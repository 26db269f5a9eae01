package io.github.ipvs4j.model.query;

import java.util.List;

/**
 * Holds if all of several conditions hold.
 *
 * @param conditions the conditions, any number
 */
public record AllOf<T>(List<Condition<T>> conditions) implements Condition<T> {
    /** Returns the only one of {@code conditions}, or one that is all of them. */
    public static <T> Condition<T> of(List<Condition<T>> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : new AllOf<>(conditions);
    }

    @Override
    public boolean holds(T one) {
        for (Condition<T> condition : conditions) {
            if (!condition.holds(one)) {
                return false;
            }
        }
        return true;
    }
}
