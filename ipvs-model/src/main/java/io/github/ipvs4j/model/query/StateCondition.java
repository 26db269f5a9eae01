package io.github.ipvs4j.model.query;

import io.github.ipvs4j.model.Connection;

/**
 * Holds for connections in a state.
 *
 * @param state its name as the kernel writes it
 */
public record StateCondition(String state) implements Condition<Connection> {
    @Override
    public boolean holds(Connection connection) {
        return state.equals(connection.state());
    }
}
