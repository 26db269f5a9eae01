package io.github.ipvs4j.model.query;

/**
 * Something that holds for a connection, a service or a server, or does not.
 *
 * @param <T> what it is about
 */
public interface Condition<T> {
    /** Returns whether it holds for {@code one}. */
    boolean holds(T one);
}
