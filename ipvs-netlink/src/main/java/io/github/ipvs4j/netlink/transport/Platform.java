package io.github.ipvs4j.netlink.transport;

import org.jspecify.annotations.Nullable;

/**
 * Where this driver works: structures and numbers of the C library are those of 64-bit Linux, in either byte order, but
 * for the architectures that number the options of sockets in ways of their own.
 */
public final class Platform {
    private static final String SYSTEM = "Linux";
    private static final String BITS = "64";
    /** How the names of those architectures start. */
    private static final String[] OTHER_NUMBERS = {"mips", "ppc", "sparc"};

    private Platform() {}

    /**
     * Returns why this driver cannot work, or null if it can.
     *
     * @param system the name of the operating system, or null if unknown
     * @param architecture Java's name of the machine's architecture, or null if unknown
     * @param bits of an address, or null if unknown
     */
    public static @Nullable String refusal(
            @Nullable String system, @Nullable String architecture, @Nullable String bits) {
        if (!SYSTEM.equals(system)) {
            return "IPVS is a part of Linux, and this is " + system;
        }
        if (bits != null && !BITS.equals(bits)) {
            return "this needs a 64-bit Java, and this one has " + bits + " bits";
        }
        for (String start : OTHER_NUMBERS) {
            if (architecture != null && architecture.startsWith(start)) {
                return "this driver does not know the numbers of " + architecture;
            }
        }
        return null;
    }
}
