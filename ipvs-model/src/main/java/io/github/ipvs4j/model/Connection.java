package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the kernel's connection table.
 *
 * @param protocol the protocol's name in capitals as the kernel writes it, such as {@code TCP}
 * @param client where it comes from; a persistence template has port 0
 * @param virtual the service's side
 * @param server the real server it goes to, perhaps of another family
 * @param state the state's name, such as {@code ESTABLISHED}
 * @param expiresSeconds seconds until the entry goes, not negative
 * @param persistence which engine keeps it, and by what; null without an engine
 */
public record Connection(
        String protocol,
        Endpoint client,
        Endpoint virtual,
        Endpoint server,
        String state,
        long expiresSeconds,
        @Nullable EngineData persistence) {
    /** Whether it is a persistence template: no connection, but where the next ones of a client go. */
    public boolean isTemplate() {
        return client.port() == 0;
    }

    /**
     * What a persistence engine recorded.
     *
     * @param engine the engine's name
     * @param data what it found in the packet, such as a Call-ID
     */
    public record EngineData(String engine, String data) {}
}
