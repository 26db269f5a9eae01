package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/** An address family as {@code <sys/socket.h>} numbers them. */
public enum AddressFamily {
    /** {@code AF_INET}. */
    IPV4(2, 4),
    /** {@code AF_INET6}. */
    IPV6(10, 16);

    private final int code;
    private final int addressBytes;

    AddressFamily(int code, int addressBytes) {
        this.code = code;
        this.addressBytes = addressBytes;
    }

    /** Returns the kernel's number, 2 or 10. */
    public int code() {
        return code;
    }

    /** Returns the length of an address of this family: 4 or 16 bytes. */
    public int addressBytes() {
        return addressBytes;
    }

    /** Returns the family with this kernel number, or null: IPVS knows no other. */
    public static @Nullable AddressFamily ofCode(int code) {
        return code == IPV4.code ? IPV4 : code == IPV6.code ? IPV6 : null;
    }
}
