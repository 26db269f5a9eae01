package io.github.ipvs4j.model.query;

import io.github.ipvs4j.model.Connection;

/**
 * Holds for connections of a protocol.
 *
 * @param protocol its name as the kernel writes it
 */
public record ProtocolCondition(String protocol) implements Condition<Connection> {
    @Override
    public boolean holds(Connection connection) {
        return protocol.equals(connection.protocol());
    }
}
