package io.github.ipvs4j.cli.query;

import io.github.ipvs4j.model.Connection;

/**
 * Holds where another condition does not.
 *
 * @param condition the other one
 */
public record Not(Condition condition) implements Condition {
    @Override
    public boolean holds(Connection connection) {
        return !condition.holds(connection);
    }
}
