package io.github.ipvs4j.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the kernel's connection table.
 *
 * @param protocol the protocol's name in capitals as the kernel writes it, such as {@code TCP}
 * @param client the client's address and port; a persistence template has port 0
 * @param virtual the service's address and port
 * @param server the real server, perhaps of another family
 * @param state the state's name, such as {@code ESTABLISHED}
 * @param expiresSeconds seconds until the kernel forgets the entry, not negative
 * @param persistence the persistence engine of the entry and its data; null without an engine
 */
public record Connection(
        String protocol,
        Endpoint client,
        Endpoint virtual,
        Endpoint server,
        String state,
        long expiresSeconds,
        @Nullable EngineData persistence) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if {@code expiresSeconds} is negative
     */
    public Connection {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(virtual, "virtual");
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(state, "state");
        Checks.range("seconds until it expires", expiresSeconds, 0, Long.MAX_VALUE);
    }

    /** Returns text such as {@code TCP 10.9.9.9:4711 -> 10.0.0.1:80 -> 10.1.1.1:8080 ESTABLISHED 899 s}. */
    @Override
    public String toString() {
        return protocol + ' ' + client + " -> " + virtual + " -> " + server + ' ' + state + ' ' + expiresSeconds + " s"
                + (persistence == null ? "" : " by " + persistence.engine + ' ' + persistence.data);
    }

    /** Returns whether it is a persistence template: no connection, but where the next ones of a client go. */
    public boolean isTemplate() {
        return client.port() == 0;
    }

    /**
     * Holds the record of a persistence engine.
     *
     * @param engine the engine's name
     * @param data the data that it found in the packet, such as a Call-ID
     */
    public record EngineData(String engine, String data) {
        /** Refuses null. */
        public EngineData {
            Objects.requireNonNull(engine, "engine");
            Objects.requireNonNull(data, "data");
        }
    }
}
