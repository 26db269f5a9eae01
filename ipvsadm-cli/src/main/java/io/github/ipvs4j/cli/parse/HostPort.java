package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * {@code HOST[:PORT]} as written: the address is known, the port perhaps only by a name that cannot be looked up
 * before the protocol is known.
 *
 * @param address the address, looked up if it was a name
 * @param port the text after the colon, or null
 */
record HostPort(IpAddress address, @Nullable String port) {
    static final int MAX_PORT = 65535;
    /** The port is a name that the services database does not have. */
    static final int UNKNOWN_PORT = -1;

    /** Reads an address with an optional port; null if it is neither. */
    static @Nullable HostPort parse(String text, NameDatabase names) {
        if (isDigits(text)) {
            return null;
        }
        String host = text;
        String port = null;
        if (text.startsWith("[")) {
            int close = text.indexOf(']');
            if (close < 0 || close + 1 == text.length() || text.charAt(close + 1) != ':') {
                return null;
            }
            host = text.substring(1, close);
            port = text.substring(close + 2);
        }
        IpAddress address = ipv6(host);
        if (address == null) {
            int colon = host.lastIndexOf(':');
            if (colon >= 0) {
                port = host.substring(colon + 1);
                host = host.substring(0, colon);
            }
            address = host(host, names);
        }
        return address == null || port != null && port.isEmpty() || isNumberOutOfRange(port)
                ? null
                : new HostPort(address, port);
    }

    /** Returns the text before the port, without brackets, of a text that was read. */
    static String hostText(String text) {
        if (text.startsWith("[")) {
            return text.substring(1, text.indexOf(']'));
        }
        int colon = text.lastIndexOf(':');
        return colon < 0 || ipv6(text) != null ? text : text.substring(0, colon);
    }

    /** Returns the text behind the colon of a text that was read, or null if it has no port. */
    static @Nullable String portText(String text) {
        int colon = text.lastIndexOf(':');
        return colon < 0 || ipv6(text) != null ? null : text.substring(colon + 1);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable IpAddress ipv6(String text) {
        int colon = text.indexOf(':');
        int dot = text.indexOf('.');
        boolean isOtherwise = colon < 0 || dot >= 0 && dot < colon;
        return isOtherwise ? null : IpAddress.parse(text);
    }

    /** Returns an IPv4 address in one of its many forms, or a host name. */
    static @Nullable IpAddress host(String text, NameDatabase names) {
        IpAddress address = Ipv4Forms.parse(text);
        return address != null ? address : text.isEmpty() ? null : names.hostAddress(text);
    }

    private static boolean isNumberOutOfRange(@Nullable String port) {
        long number = port == null ? Numbers.NONE : Numbers.parse(port, Long.MIN_VALUE, Long.MAX_VALUE);
        return number != Numbers.NONE && (number < 0 || number > MAX_PORT);
    }

    /** Returns whether the port is known without the protocol. */
    boolean hasNamedPort() {
        return port != null && Numbers.parse(port, 0, MAX_PORT) == Numbers.NONE;
    }

    /**
     * Returns the port in a protocol; {@code otherwise} if none is given; {@link #UNKNOWN_PORT} for an unknown name.
     */
    int port(Protocol protocol, NameDatabase names, int otherwise) {
        if (port == null) {
            return otherwise;
        }
        long number = Numbers.parse(port, 0, MAX_PORT);
        return number != Numbers.NONE ? (int) number : names.port(port, protocol);
    }
}
