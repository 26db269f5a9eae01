package io.github.ipvs4j.model;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 or IPv6 address: 4 or 16 bytes and nothing else; no name, no zone, no look-up. Ordered by family, then by
 * number. Immutable.
 */
public final class IpAddress implements Comparable<IpAddress> {
    private final AddressFamily family;
    /** Bits 127…64 of an IPv6 address; 0 for IPv4. */
    private final long high;
    /** Bits 63…0 of an IPv6 address; an IPv4 address is the low 32 bits. */
    private final long low;

    private IpAddress(AddressFamily family, long high, long low) {
        this.family = family;
        this.high = high;
        this.low = low;
    }

    /** Returns the IPv4 address with these 32 bits, the first octet in the most significant byte. */
    public static IpAddress ipv4(int bits) {
        return new IpAddress(AddressFamily.IPV4, 0, bits & Checks.MAX_U32);
    }

    /** Returns the IPv6 address with these 128 bits, most significant first. */
    public static IpAddress ipv6(long high, long low) {
        return new IpAddress(AddressFamily.IPV6, high, low);
    }

    /**
     * Returns the address whose bytes, in network order, start at {@code offset}.
     *
     * @throws IndexOutOfBoundsException if fewer than {@link AddressFamily#addressBytes()} bytes are left there
     */
    public static IpAddress fromBytes(AddressFamily family, byte[] bytes, int offset) {
        long first = word(bytes, offset);
        if (family == AddressFamily.IPV4) {
            return ipv4((int) first);
        }
        return ipv6(first << 32 | word(bytes, offset + 4), word(bytes, offset + 8) << 32 | word(bytes, offset + 12));
    }

    private static long word(byte[] bytes, int at) {
        return (bytes[at] & 0xffL) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | (bytes[at + 3] & 0xff);
    }

    /**
     * Reads a literal: IPv4 as exactly four decimal octets, IPv6 as {@code inet_pton} takes it (no zone, no brackets).
     *
     * @return null if the text is not such a literal
     */
    public static @Nullable IpAddress parse(String text) {
        return AddressText.parse(text);
    }

    /**
     * Reads a literal as {@link #parse} does.
     *
     * @throws IllegalArgumentException if the text is not such a literal
     */
    public static IpAddress of(String text) {
        IpAddress address = parse(text);
        if (address == null) {
            throw new IllegalArgumentException("no IPv4 or IPv6 address: \"" + text + '"');
        }
        return address;
    }

    /** Converts an address of Java; its host name and its zone, if it has them, are left out. */
    public static IpAddress of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return fromBytes(bytes.length == 4 ? AddressFamily.IPV4 : AddressFamily.IPV6, bytes, 0);
    }

    /**
     * Converts it to an address of Java, without name and zone. An IPv6 address stays one, also if IPv4 is mapped into
     * it.
     */
    public InetAddress toInetAddress() {
        return InetAddresses.of(this);
    }

    /** Returns the family. */
    public AddressFamily family() {
        return family;
    }

    /** Returns whether every bit is zero: {@code 0.0.0.0} or {@code ::}. */
    public boolean isUnspecified() {
        return high == 0 && low == 0;
    }

    /** Returns whether it is that of a multicast group: 224.0.0.0/4 or ff00::/8. */
    public boolean isMulticast() {
        return family == AddressFamily.IPV4 ? word(0) >>> 28 == 0xe : word(0) >>> 24 == 0xff;
    }

    /** Returns the number of 32-bit words: 1 or 4. */
    public int words() {
        return family.addressBytes() / 4;
    }

    /** Returns the 32-bit word at {@code index}, 0 being the most significant; as a number, not as bytes in memory. */
    public int word(int index) {
        if (family == AddressFamily.IPV4) {
            return (int) low;
        }
        long half = index < 2 ? high : low;
        return (int) ((index & 1) == 0 ? half >>> 32 : half);
    }

    /** Returns the bytes in network order, 4 or 16. */
    public byte[] toBytes() {
        byte[] bytes = new byte[family.addressBytes()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (word(i / 4) >>> 24 - i % 4 * 8);
        }
        return bytes;
    }

    @Override
    public int compareTo(IpAddress other) {
        if (family != other.family) {
            return family.compareTo(other.family);
        }
        return high != other.high ? Long.compareUnsigned(high, other.high) : Long.compareUnsigned(low, other.low);
    }

    /** Returns the text that glibc's {@code inet_ntop} writes. */
    @Override
    public String toString() {
        return AddressText.format(this);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IpAddress that && family == that.family && high == that.high && low == that.low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high * 31 + low) + family.code();
    }
}
