package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Protocol;
import org.jspecify.annotations.Nullable;

/** Explains why a value is not a {@code HOST[:PORT]}. The C program only says that it is not. */
final class HostPortFault {
    private HostPortFault() {}

    /**
     * Returns the fault of a {@code HOST[:PORT]}.
     *
     * @param parsed the result of {@link HostPort#parse}, whose port has no known name; null if nothing was read
     * @param protocol the protocol for the look-up of the port
     * @param names the database, which has just been asked if a look-up was needed
     */
    static String of(@Nullable HostPort parsed, String text, Protocol protocol, NameDatabase names) {
        return parsed == null ? of(text, names) : "no " + protocol.databaseName() + " port named " + parsed.port();
    }

    private static String of(String text, NameDatabase names) {
        if (text.isEmpty()) {
            return "no address";
        }
        if (text.charAt(0) == '[' && text.indexOf("]:") < 0) {
            return text.indexOf(']') < 0
                    ? "the bracket before an IPv6 address is not closed"
                    : "brackets are for an IPv6 address with a port: [ADDRESS]:PORT";
        }
        boolean bracketed = text.charAt(0) == '[';
        int colon = bracketed ? text.indexOf("]:") + 1 : text.lastIndexOf(':');
        String host = colon < 0 ? text : bracketed ? text.substring(1, colon - 1) : text.substring(0, colon);
        if (colon >= 0) {
            String port = text.substring(colon + 1);
            if (port.isEmpty()) {
                return "no port behind the colon";
            }
            if (Numbers.parse(port, Long.MIN_VALUE, Long.MAX_VALUE) != Numbers.NONE
                    && Numbers.parse(port, 0, HostPort.MAX_PORT) == Numbers.NONE) {
                return "port " + port + " is not one of 0 to " + HostPort.MAX_PORT;
            }
        }
        return host.isEmpty() ? "no host before the colon" : ofHost(host, bracketed, names);
    }

    private static String ofHost(String host, boolean bracketed, NameDatabase names) {
        if (host.indexOf(':') >= 0) {
            return bracketed
                    ? "`" + host + "' is not an IPv6 address"
                    : "`" + host + "' is not a host; an IPv6 address with a port is written [ADDRESS]:PORT";
        }
        if (host.indexOf('/') >= 0) {
            return "`" + host + "' is neither an address nor a name: networks and URLs are none";
        }
        if (isNumeric(host)) {
            return "`" + host + "' is not an IPv4 address";
        }
        return "no address for host " + host
                + switch (names.miss()) {
                    case UNKNOWN -> ": no such name";
                    case OTHER_ADDRESSES -> ": it has no IPv4 address, and others are not looked up";
                    case NO_ANSWER -> ": no answer from the name service";
                };
    }

    private static boolean isNumeric(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
