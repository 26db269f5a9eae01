package io.github.ipvs4j.cli.query;

import io.github.ipvs4j.model.Connection;

/** Something that holds for a connection or does not. */
public interface Condition {
    /** Whether it holds. */
    boolean holds(Connection connection);
}
