package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.IpAddress;

/**
 * A server as a line names it.
 *
 * @param address its address
 * @param port its port, 0…65535, or {@link #ANY_PORT}
 */
public record NamedServer(IpAddress address, int port) {
    /** The line names no port, so it means all servers with this address. */
    public static final int ANY_PORT = -1;

    /** Returns whether this name means a given server. */
    boolean means(Endpoint server) {
        return address.equals(server.address()) && (port == ANY_PORT || port == server.port());
    }

    /** Returns the name in the form of a line, in numbers. */
    String text() {
        if (port == ANY_PORT) {
            return address.toString();
        }
        return (address.family() == AddressFamily.IPV6 ? "[" + address + "]" : address) + ":" + port;
    }
}
