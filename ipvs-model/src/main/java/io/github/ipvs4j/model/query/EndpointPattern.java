package io.github.ipvs4j.model.query;

import io.github.ipvs4j.model.Endpoint;
import org.jspecify.annotations.Nullable;

/**
 * Holds for end points in a network and with a port.
 *
 * @param network the network, or null for any address
 * @param port the port, or {@link #ANY_PORT}
 */
public record EndpointPattern(@Nullable Network network, int port) implements Condition<Endpoint> {
    /** Every port is right. */
    public static final int ANY_PORT = -1;

    @Override
    public boolean holds(Endpoint endpoint) {
        return (port == ANY_PORT || port == endpoint.port())
                && (network == null || network.contains(endpoint.address()));
    }
}
