package io.github.ipvs4j.model.query;

import io.github.ipvs4j.model.Connection;

/**
 * Holds for connections with an end point that matches a pattern.
 *
 * @param side the end point to compare
 * @param pattern the pattern
 */
public record EndpointCondition(Side side, EndpointPattern pattern) implements Condition<Connection> {
    @Override
    public boolean holds(Connection connection) {
        return pattern.holds(side.of(connection));
    }
}
