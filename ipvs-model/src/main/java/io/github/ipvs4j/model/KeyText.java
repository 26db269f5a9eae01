package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/** Reads and orders {@link ServiceKey}s. */
final class KeyText {
    private static final String MARK = "fwmark";
    private static final String IPV6 = " ipv6";

    private KeyText() {}

    static ServiceKey parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw wrong(text, "needs a protocol and an address, or a mark");
        }
        String first = text.substring(0, blank);
        if (first.equals(MARK)) {
            return mark(text, text.substring(blank + 1));
        }
        Protocol protocol = protocol(first);
        if (protocol == null) {
            throw wrong(text, "has no protocol such as tcp, but \"" + first + '"');
        }
        return new ServiceKey.Address(protocol, Endpoint.parse(text.substring(blank + 1)));
    }

    private static ServiceKey mark(String text, String rest) {
        boolean ipv6 = rest.endsWith(IPV6);
        String digits = ipv6 ? rest.substring(0, rest.length() - IPV6.length()) : rest;
        long mark = Numerals.decimal(digits, 0);
        if (mark < 1 || mark > Checks.MAX_U32) {
            throw wrong(text, "has no mark from 1 to 4294967295, but \"" + digits + '"');
        }
        return new ServiceKey.FirewallMark(mark, ipv6 ? AddressFamily.IPV6 : AddressFamily.IPV4);
    }

    private static @Nullable Protocol protocol(String word) {
        long number = switch (word) {
            case "tcp" -> Protocol.TCP.number();
            case "udp" -> Protocol.UDP.number();
            case "sctp" -> Protocol.SCTP.number();
            default -> Numerals.decimal(word, 0);
        };
        return number < 0 || number > 0xffff ? null : new Protocol((int) number);
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException(
                "service \"" + text + "\" " + why + "; tcp 192.0.2.10:80 and fwmark 7 are right");
    }

    static int compare(ServiceKey one, ServiceKey other) {
        if (one instanceof ServiceKey.Address a && other instanceof ServiceKey.Address b) {
            int order = Integer.compare(a.protocol().number(), b.protocol().number());
            return order != 0 ? order : a.endpoint().compareTo(b.endpoint());
        }
        if (one instanceof ServiceKey.FirewallMark a && other instanceof ServiceKey.FirewallMark b) {
            int order = Long.compare(a.mark(), b.mark());
            return order != 0 ? order : a.family().compareTo(b.family());
        }
        return one instanceof ServiceKey.Address ? -1 : 1;
    }
}
