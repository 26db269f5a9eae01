package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.query.EndpointPattern;
import io.github.ipvs4j.model.query.Network;

/**
 * Reads the end point of a condition of {@code --match}: {@code HOST}, {@code NETWORK/BITS}, either of them with
 * {@code :PORT}, or {@code :PORT} alone. Before a port, IPv6 stands in brackets.
 */
final class MatchEndpointReader {
    private static final Protocol[] WITH_PORTS = {Protocol.TCP, Protocol.UDP, Protocol.SCTP};

    private final NameDatabase names;
    private final String condition;

    /** Creates a reader for that condition, which looks up hosts and ports there. */
    MatchEndpointReader(NameDatabase names, String condition) {
        this.names = names;
        this.condition = condition;
    }

    /** Returns the pattern for an end point. */
    EndpointPattern read(String text) throws UsageException {
        if (text.charAt(0) == '[') {
            return bracketed(text);
        }
        int colon = text.indexOf(':');
        if (colon < 0 || colon < text.lastIndexOf(':')) {
            return new EndpointPattern(network(text), EndpointPattern.ANY_PORT);
        }
        return new EndpointPattern(
                colon == 0 ? null : network(text.substring(0, colon)), port(text.substring(colon + 1)));
    }

    private EndpointPattern bracketed(String text) throws UsageException {
        int close = text.indexOf(']');
        boolean alone = close == text.length() - 1;
        if (close < 0 || !alone && text.charAt(close + 1) != ':') {
            throw illegal("an IPv6 address with a port is written [ADDRESS]:PORT or [NETWORK/BITS]:PORT");
        }
        Network network = network(text.substring(1, close));
        return new EndpointPattern(network, alone ? EndpointPattern.ANY_PORT : port(text.substring(close + 2)));
    }

    private Network network(String text) throws UsageException {
        int slash = text.indexOf('/');
        if (slash < 0) {
            IpAddress host = host(text);
            return new Network(host, Network.bits(host.family()));
        }
        IpAddress address = IpAddress.parse(text.substring(0, slash));
        if (address == null) {
            throw illegal("`" + text.substring(0, slash) + "' is not an address");
        }
        int bits = Network.bits(address.family());
        long prefix = Numbers.parse(text.substring(slash + 1), 0, bits);
        if (prefix == Numbers.NONE) {
            throw illegal("`" + text.substring(slash + 1) + "' is not a prefix length from 0 to " + bits);
        }
        return new Network(address, (int) prefix);
    }

    /** A name must have a letter, so the reader does not look up a mistyped address. */
    private IpAddress host(String text) throws UsageException {
        IpAddress address = IpAddress.parse(text);
        if (address == null && hasLetter(text) && text.indexOf(':') < 0) {
            address = names.hostAddress(text);
        }
        if (address == null) {
            throw illegal("`" + text + "' is neither an address nor a known host");
        }
        return address;
    }

    /** Returns a number, or a name that some protocol has. */
    private int port(String text) throws UsageException {
        long number = Numbers.parse(text, 0, HostPort.MAX_PORT);
        int port = number == Numbers.NONE ? HostPort.UNKNOWN_PORT : (int) number;
        for (int i = 0; port == HostPort.UNKNOWN_PORT && hasLetter(text) && i < WITH_PORTS.length; i++) {
            port = names.port(text, WITH_PORTS[i]);
        }
        if (port == HostPort.UNKNOWN_PORT) {
            throw illegal("`" + text + "' is not a port");
        }
        return port;
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            int lower = text.charAt(i) | ' ';
            if (lower >= 'a' && lower <= 'z') {
                return true;
            }
        }
        return false;
    }

    private UsageException illegal(String why) {
        return Values.illegalCondition(condition, why);
    }
}
