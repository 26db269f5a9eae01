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
    private static final String[] OTHER_NUMBERS = {"alpha", "hppa", "mips", "parisc", "ppc", "sparc"};

    private Platform() {}

    /**
     * Returns why the library in C cannot be used, or null if it can, so that the failure is a defect of something
     * else. jffi unpacks its part to a temporary directory, which must be writable and allow execution.
     *
     * @param failure a failure to load or to link something
     */
    public static @Nullable String reason(LinkageError failure) {
        String unsupported = refusal();
        if (unsupported != null) {
            return unsupported;
        }
        if (isLibraryUsable()) {
            return null;
        }
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        String text = String.valueOf(first.getMessage());
        int end = text.indexOf('\n');
        return "the native library of jffi cannot be loaded (-Djffi.extract.dir names a directory to unpack it to,"
                + " -Djffi.boot.library.path one where it is): " + (end < 0 ? text : text.substring(0, end));
    }

    private static boolean isLibraryUsable() {
        try {
            LibC.errno();
            return true;
        } catch (LinkageError e) {
            return false;
        }
    }

    /** Returns why this driver cannot work on this machine, or null if it can. */
    static @Nullable String refusal() {
        return refusal(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("sun.arch.data.model"));
    }

    /**
     * Returns why this driver cannot work, or null if it can.
     *
     * @param system the name of the operating system, or null if unknown
     * @param architecture Java's name of the machine's architecture, or null if unknown
     * @param bits the number of bits of an address, or null if unknown
     */
    static @Nullable String refusal(@Nullable String system, @Nullable String architecture, @Nullable String bits) {
        if (!SYSTEM.equals(system)) {
            return "IPVS is a part of Linux, and this is " + system;
        }
        if (bits != null && !BITS.equals(bits)) {
            return "this needs a 64-bit Java, and this one has " + bits + " bits";
        }
        for (String start : OTHER_NUMBERS) {
            if (architecture != null && architecture.startsWith(start)) {
                return "ipvs4j does not support the architecture " + architecture;
            }
        }
        return null;
    }
}
