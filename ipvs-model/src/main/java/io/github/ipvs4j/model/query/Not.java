package io.github.ipvs4j.model.query;

/**
 * Holds where another condition does not.
 *
 * @param condition the other one
 */
public record Not<T>(Condition<T> condition) implements Condition<T> {
    @Override
    public boolean holds(T one) {
        return !condition.holds(one);
    }
}
