package io.github.ipvs4j.netlink.transport;

import org.jspecify.annotations.Nullable;

/** Where this driver works: structures of the C library are laid out as 64-bit Linux has them, in either byte order. */
final class Platform {
    private static final String SYSTEM = "Linux";
    private static final String BITS = "64";

    private Platform() {}

    /**
     * Why this driver cannot work, or null if it can.
     *
     * @param system the name of the operating system, or null if unknown
     * @param bits of an address, or null if unknown
     */
    static @Nullable String refusal(@Nullable String system, @Nullable String bits) {
        if (!SYSTEM.equals(system)) {
            return "IPVS is a part of Linux, and this is " + system;
        }
        if (bits != null && !BITS.equals(bits)) {
            return "this needs a 64-bit Java, and this one has " + bits + " bits";
        }
        return null;
    }
}
