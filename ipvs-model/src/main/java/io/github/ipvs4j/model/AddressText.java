package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/** Addresses as text, the way glibc reads ({@code inet_pton}) and writes ({@code inet_ntop}) them. */
final class AddressText {
    private static final int GROUPS = 8;

    private AddressText() {}

    static @Nullable IpAddress parse(String text) {
        return text.indexOf(':') >= 0 ? parseIpv6(text) : parseIpv4(text);
    }

    private static @Nullable IpAddress parseIpv4(String text) {
        long bits = dottedQuad(text, 0);
        return bits < 0 ? null : IpAddress.ipv4((int) bits);
    }

    /** Returns the 32 bits of the four decimal octets that fill the text from {@code start} to its end, or −1. */
    private static long dottedQuad(String text, int start) {
        long bits = 0;
        int octets = 0;
        int at = start;
        while (octets < 4) {
            int from = at;
            int value = 0;
            while (at < text.length() && isDigit(text.charAt(at)) && at - from < 3) {
                value = value * 10 + (text.charAt(at++) - '0');
            }
            boolean leadingZero = at - from > 1 && text.charAt(from) == '0';
            if (at == from || value > 255 || leadingZero) {
                return -1;
            }
            bits = bits << 8 | value;
            if (++octets < 4 && (at == text.length() || text.charAt(at++) != '.')) {
                return -1;
            }
        }
        return at == text.length() ? bits : -1;
    }

    private static @Nullable IpAddress parseIpv6(String text) {
        int[] groups = new int[GROUPS];
        int count = 0;
        int gap = -1;
        int at = 0;
        if (text.startsWith("::")) {
            gap = 0;
            at = 2;
        }
        while (at < text.length()) {
            if (count == GROUPS) {
                return null;
            }
            int from = at;
            int value = 0;
            while (at < text.length() && hexValue(text.charAt(at)) >= 0 && at - from < 4) {
                value = value << 4 | hexValue(text.charAt(at++));
            }
            if (at < text.length() && text.charAt(at) == '.') {
                long tail = count <= GROUPS - 2 ? dottedQuad(text, from) : -1;
                if (tail < 0) {
                    return null;
                }
                groups[count++] = (int) (tail >>> 16);
                groups[count++] = (int) (tail & 0xffff);
                break;
            }
            if (at == from) {
                return null;
            }
            groups[count++] = value;
            if (at == text.length()) {
                break;
            }
            if (text.charAt(at++) != ':') {
                return null;
            }
            if (at < text.length() && text.charAt(at) == ':') {
                if (gap >= 0) {
                    return null;
                }
                gap = count;
                at++;
            } else if (at == text.length()) {
                return null;
            }
        }
        return assemble(groups, count, gap);
    }

    private static @Nullable IpAddress assemble(int[] groups, int count, int gap) {
        if (gap < 0 ? count != GROUPS : count == GROUPS) {
            return null;
        }
        int zeros = GROUPS - count;
        long high = 0;
        long low = 0;
        for (int i = 0; i < GROUPS; i++) {
            int from = gap < 0 || i < gap ? i : i - zeros;
            long group = gap >= 0 && i >= gap && i < gap + zeros ? 0 : groups[from];
            if (i < 4) {
                high = high << 16 | group;
            } else {
                low = low << 16 | group;
            }
        }
        return IpAddress.ipv6(high, low);
    }

    static String format(IpAddress address) {
        StringBuilder text = new StringBuilder(address.family() == AddressFamily.IPV4 ? 15 : 39);
        if (address.family() == AddressFamily.IPV4) {
            appendQuad(text, address.word(0));
        } else {
            appendIpv6(text, address);
        }
        return text.toString();
    }

    private static void appendQuad(StringBuilder text, int bits) {
        text.append(bits >>> 24).append('.').append(bits >>> 16 & 0xff);
        text.append('.').append(bits >>> 8 & 0xff).append('.').append(bits & 0xff);
    }

    /** The longest run of two or more zero groups becomes {@code ::}; the first of equals. */
    private static void appendIpv6(StringBuilder text, IpAddress address) {
        int runStart = -1;
        int runLength = 1;
        for (int i = 0; i < GROUPS; i++) {
            int length = zeroGroupsFrom(address, i);
            if (length > runLength) {
                runStart = i;
                runLength = length;
            }
        }
        boolean embedsIpv4 = runStart == 0 && (runLength == 6 || runLength == 5 && group(address, 5) == 0xffff);
        for (int i = 0; i < GROUPS; i++) {
            if (i == runStart) {
                text.append(':');
                i += runLength - 1;
                if (i == GROUPS - 1) {
                    text.append(':');
                }
                continue;
            }
            if (i > 0) {
                text.append(':');
            }
            if (i == 6 && embedsIpv4) {
                appendQuad(text, address.word(3));
                return;
            }
            text.append(Integer.toHexString(group(address, i)));
        }
    }

    private static int zeroGroupsFrom(IpAddress address, int start) {
        int end = start;
        while (end < GROUPS && group(address, end) == 0) {
            end++;
        }
        return end - start;
    }

    private static int group(IpAddress address, int index) {
        return address.word(index / 2) >>> (index % 2 == 0 ? 16 : 0) & 0xffff;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int hexValue(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
