package io.github.ipvs4j.netlink.transport;

import org.jspecify.annotations.Nullable;

/**
 * Checks that this driver can work on the machine. It knows the structures and numbers of the C library on 64-bit
 * Linux, in either byte order, except for architectures that number the options of sockets differently.
 */
public final class Platform {
    private static final String SYSTEM = "Linux";
    private static final String BITS = "64";
    /** Architectures that number the options of sockets differently: the beginnings of their names. */
    private static final String[] OTHER_NUMBERS = {"mips", "ppc", "sparc"};

    private Platform() {}

    /**
     * Returns why this driver cannot work, or null if it can.
     *
     * @param system the name of the operating system, or null if unknown
     * @param architecture Java's name of the machine's architecture, or null if unknown
     * @param bits the number of bits of an address, or null if unknown
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
