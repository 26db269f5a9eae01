package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * An address and a port.
 *
 * @param address the address
 * @param port the port as a number (host order), 0…65535; 0 stands for "every port" of a persistent service and for
 *     "the port the client asked for" of a server
 */
public record Endpoint(IpAddress address, int port) {
    /** Checks the range. */
    public Endpoint {
        Checks.range("port", port, 0, 0xffff);
    }

    // A record's own are put together at run time, which costs a start milliseconds and a large table more.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Endpoint that && port == that.port && address.equals(that.address);
    }

    @Override
    public int hashCode() {
        return address.hashCode() * 31 + port;
    }
}
