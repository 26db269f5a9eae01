package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Netmask;

/** Reads the value of {@code --netmask}: a mask of IPv4, a prefix length of IPv6. */
final class MaskReader {
    private static final int MAX_PREFIX = 128;

    private MaskReader() {}

    /** Returns the mask for addresses of a family. */
    static Netmask read(String text, AddressFamily family, NameDatabase names) throws UsageException {
        return family == AddressFamily.IPV6 ? prefix(text) : ipv4Mask(text, names);
    }

    private static Netmask ipv4Mask(String text, NameDatabase names) throws UsageException {
        IpAddress bits = HostPort.host(text, names);
        if (bits == null) {
            throw UsageException.of("illegal virtual server persistent mask specified")
                    .because("`" + text + "' is not a mask such as 255.255.255.0");
        }
        return new Netmask(AddressFamily.IPV4, bits.word(0));
    }

    /** Reads a number as {@code atoi} does: anything may follow it, and it loses the bits beyond 32. */
    private static Netmask prefix(String text) throws UsageException {
        int end = 0;
        while (end < text.length() && Numbers.isSpace(text.charAt(end))) {
            end++;
        }
        if (end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '-')) {
            end++;
        }
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        // NONE becomes 0
        int length = (int) Numbers.parse(text.substring(0, end), Long.MIN_VALUE, Long.MAX_VALUE);
        if (length < 1 || length > MAX_PREFIX) {
            throw UsageException.of("illegal ipv6 netmask specified")
                    .because("`" + text + "' is not a prefix length from 1 to 128");
        }
        return new Netmask(AddressFamily.IPV6, length);
    }
}
