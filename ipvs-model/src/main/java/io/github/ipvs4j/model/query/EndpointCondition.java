package io.github.ipvs4j.model.query;

import io.github.ipvs4j.model.Connection;

/**
 * Holds for connections with an end point like that.
 *
 * @param side which end point
 * @param pattern what it is like
 */
public record EndpointCondition(Side side, EndpointPattern pattern) implements Condition<Connection> {
    @Override
    public boolean holds(Connection connection) {
        return pattern.holds(side.of(connection));
    }
}
