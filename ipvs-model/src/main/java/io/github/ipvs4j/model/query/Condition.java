package io.github.ipvs4j.model.query;

/**
 * A condition on a connection, a service or a server.
 *
 * @param <T> the type of the entries
 */
public interface Condition<T> {
    /** Returns whether it holds for {@code one}. */
    boolean holds(T one);
}
