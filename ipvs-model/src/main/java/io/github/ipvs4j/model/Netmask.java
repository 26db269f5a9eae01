package io.github.ipvs4j.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The part of a client's address that counts for persistence: clients that are equal under the mask go to the same
 * server. Immutable.
 */
public final class Netmask {
    /** The shortest prefix length that the kernel takes. */
    public static final int MIN_PREFIX = 1;
    /** The longest prefix length: every bit of an IPv6 address. */
    public static final int MAX_PREFIX = 128;

    private static final Netmask FULL_IPV4 = new Netmask(AddressFamily.IPV4, 0xffff_ffff, false);
    private static final Netmask FULL_IPV6 = new Netmask(AddressFamily.IPV6, MAX_PREFIX, false);

    private final AddressFamily family;
    private final int bits;

    private Netmask(AddressFamily family, int bits, boolean checked) {
        this.family = Objects.requireNonNull(family, "family");
        if (checked && family == AddressFamily.IPV6) {
            Checks.range("IPv6 prefix length", bits, MIN_PREFIX, MAX_PREFIX);
        }
        this.bits = bits;
    }

    /**
     * Makes a mask.
     *
     * @param family the family of the service
     * @param bits for IPv4 the mask itself, 255.255.255.0 being {@code 0xffffff00}, contiguous or not; for IPv6 the
     *     prefix length, 1…128
     * @throws IllegalArgumentException if it is no such prefix length
     */
    public Netmask(AddressFamily family, int bits) {
        this(family, bits, true);
    }

    /**
     * Creates an IPv4 mask from an address, such as 255.255.255.0.
     *
     * @throws IllegalArgumentException if the address is not an IPv4 address
     */
    public static Netmask of(IpAddress mask) {
        if (mask.family() != AddressFamily.IPV4) {
            throw new IllegalArgumentException("a mask must be an IPv4 address or a prefix length, not " + mask);
        }
        return new Netmask(AddressFamily.IPV4, mask.word(0));
    }

    /**
     * Makes the mask of the first bits of an address.
     *
     * @param family the family of the service
     * @param length how many bits count: 0…32 for IPv4, 1…128 for IPv6
     * @throws IllegalArgumentException if it is out of range
     */
    public static Netmask prefix(AddressFamily family, int length) {
        if (family == AddressFamily.IPV6) {
            return new Netmask(family, length);
        }
        Checks.range("IPv4 prefix length", length, 0, 32);
        return new Netmask(family, length == 0 ? 0 : -1 << 32 - length);
    }

    /**
     * Makes a mask exactly as a kernel reports it. What no kernel would take today is carried, and not changed.
     *
     * @param bits as for the constructor, but any 32 bits
     */
    public static Netmask reported(AddressFamily family, int bits) {
        return new Netmask(family, bits, false);
    }

    /** Returns the mask under which every client is its own. */
    public static Netmask full(AddressFamily family) {
        return family == AddressFamily.IPV4 ? FULL_IPV4 : FULL_IPV6;
    }

    /** Returns the family of the service. */
    public AddressFamily family() {
        return family;
    }

    /**
     * For IPv4 the mask itself, 255.255.255.0 being {@code 0xffffff00}; for IPv6 the prefix length, an unsigned number.
     */
    public int bits() {
        return bits;
    }

    /** Returns whether every bit of the client's address counts. */
    public boolean isFull() {
        return bits == full(family).bits;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Netmask that && family == that.family && bits == that.bits;
    }

    @Override
    public int hashCode() {
        return bits * 31 + family.code();
    }

    /** {@code 255.255.255.0} or {@code 64}. */
    @Override
    public String toString() {
        return family == AddressFamily.IPV4 ? IpAddress.ipv4(bits).toString() : Integer.toUnsignedString(bits);
    }
}
