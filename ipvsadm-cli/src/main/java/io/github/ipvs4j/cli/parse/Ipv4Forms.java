package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.model.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * IPv4 addresses as {@code inet_aton} reads them: one to four parts, each decimal, octal (0…) or hexadecimal (0x…), the
 * last one filling all bytes that are left; anything may follow after white space.
 */
final class Ipv4Forms {
    private static final int PARTS = 4;

    private Ipv4Forms() {}

    static @Nullable IpAddress parse(String text) {
        long bits = 0;
        int at = 0;
        for (int part = 0; part < PARTS; part++) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '.' && !Numbers.isSpace(text.charAt(end))) {
                end++;
            }
            long value = part(text, at, end);
            boolean last = end == text.length() || text.charAt(end) != '.';
            int freeBits = 32 - 8 * part;
            if (value < 0 || value >= 1L << (last ? freeBits : 8)) {
                return null;
            }
            if (last) {
                return IpAddress.ipv4((int) (bits << freeBits % 32 | value));
            }
            bits = bits << 8 | value;
            at = end + 1;
        }
        return null;
    }

    /** One part, or −1 if it is no number of at most 32 bits. */
    private static long part(String text, int from, int to) {
        int at = from;
        int radix = 10;
        if (to - at > 1 && text.charAt(at) == '0') {
            boolean hexadecimal = (text.charAt(at + 1) | 0x20) == 'x';
            radix = hexadecimal ? 16 : 8;
            at += hexadecimal ? 2 : 1;
        }
        if (at == to) {
            return -1;
        }
        long value = 0;
        for (; at < to; at++) {
            int digit = digit(text.charAt(at));
            value = value * radix + digit;
            if (digit >= radix || value > 0xffff_ffffL) {
                return -1;
            }
        }
        return value;
    }

    /** Returns the value of a hexadecimal digit, or 16 for anything else. */
    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : 16;
    }
}
