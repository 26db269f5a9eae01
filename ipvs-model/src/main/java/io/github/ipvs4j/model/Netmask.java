package io.github.ipvs4j.model;

/**
 * How much of a client's address counts for persistence: clients equal under the mask go to the same server.
 *
 * @param family the family of the service
 * @param bits for IPv4 the mask itself, 255.255.255.0 being {@code 0xffffff00}; for IPv6 the prefix length. The kernel
 *     takes prefixes 1…128, and any IPv4 mask, contiguous or not
 */
public record Netmask(AddressFamily family, int bits) {
    private static final Netmask FULL_IPV4 = new Netmask(AddressFamily.IPV4, 0xffff_ffff);
    private static final Netmask FULL_IPV6 = new Netmask(AddressFamily.IPV6, 128);

    /** The mask under which every client is its own. */
    public static Netmask full(AddressFamily family) {
        return family == AddressFamily.IPV4 ? FULL_IPV4 : FULL_IPV6;
    }

    /** Whether every bit of the client's address counts. */
    public boolean isFull() {
        return bits == full(family).bits;
    }

    /** {@code 255.255.255.0} or {@code 64}. */
    @Override
    public String toString() {
        return family == AddressFamily.IPV4 ? IpAddress.ipv4(bits).toString() : Integer.toString(bits);
    }
}
