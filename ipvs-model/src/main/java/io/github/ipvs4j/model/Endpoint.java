package io.github.ipvs4j.model;

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
}
