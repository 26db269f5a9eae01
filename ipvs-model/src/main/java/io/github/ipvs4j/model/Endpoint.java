package io.github.ipvs4j.model;

import java.net.InetSocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An address and a port. Ordered by address, then by port.
 *
 * @param address the address
 * @param port the port as a number (host order), 0…65535; 0 stands for "every port" of a persistent service and for
 *     "the port the client asked for" of a server
 */
public record Endpoint(IpAddress address, int port) implements Comparable<Endpoint> {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the port is out of range
     */
    public Endpoint {
        Objects.requireNonNull(address, "address");
        Checks.range("port", port, 0, 0xffff);
    }

    /**
     * Reads an address and a port: {@code 10.0.0.1:80} or {@code [2001:db8::1]:80}. Names are not looked up.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    public static Endpoint parse(String text) {
        int colon = text.lastIndexOf(':');
        boolean bracketed = text.startsWith("[");
        int close = text.indexOf(']');
        if (bracketed ? close < 0 || colon != close + 1 : colon < 0) {
            throw wrong(text, "has no port behind its address");
        }
        String host = bracketed ? text.substring(1, close) : text.substring(0, colon);
        IpAddress address = IpAddress.parse(host);
        if (!bracketed && host.indexOf(':') >= 0) {
            throw wrong(text, "has no brackets around its IPv6 address");
        }
        if (address == null || bracketed && address.family() != AddressFamily.IPV6) {
            throw wrong(text, "has no " + (bracketed ? "IPv6" : "IPv4") + " address, but \"" + host + '"');
        }
        long port = Numerals.decimal(text, colon + 1);
        if (port < 0 || port > 0xffff) {
            throw wrong(text, "has no port from 0 to 65535, but \"" + text.substring(colon + 1) + '"');
        }
        return new Endpoint(address, (int) port);
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException(
                "endpoint \"" + text + "\" " + why + "; 10.0.0.1:80 and [2001:db8::1]:80 are right");
    }

    /**
     * Converts a socket address of Java; its host name, if it has one, is left out.
     *
     * @throws IllegalArgumentException if its host name is not resolved
     */
    public static Endpoint of(InetSocketAddress address) {
        if (address.isUnresolved()) {
            throw new IllegalArgumentException("no address is known of " + address.getHostString());
        }
        return new Endpoint(IpAddress.of(address.getAddress()), address.getPort());
    }

    /** Converts it to a socket address of Java. */
    public InetSocketAddress toInetSocketAddress() {
        return new InetSocketAddress(address.toInetAddress(), port);
    }

    @Override
    public int compareTo(Endpoint other) {
        int order = address.compareTo(other.address);
        return order != 0 ? order : Integer.compare(port, other.port);
    }

    /** Returns the text that {@link #parse} reads. */
    @Override
    public String toString() {
        return address.family() == AddressFamily.IPV6 ? "[" + address + "]:" + port : address + ":" + port;
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
