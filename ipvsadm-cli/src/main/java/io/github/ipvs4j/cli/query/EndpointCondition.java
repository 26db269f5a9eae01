package io.github.ipvs4j.cli.query;

import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * Holds where an end point is in a network and has a port.
 *
 * @param side which end point
 * @param network the network, or null for any address
 * @param port the port, or {@link #ANY_PORT}
 */
public record EndpointCondition(Side side, @Nullable Network network, int port) implements Condition {
    /** Every port is right. */
    public static final int ANY_PORT = -1;

    @Override
    public boolean holds(Connection connection) {
        Endpoint endpoint = side.of(connection);
        return (port == ANY_PORT || port == endpoint.port())
                && (network == null || network.contains(endpoint.address()));
    }
}
