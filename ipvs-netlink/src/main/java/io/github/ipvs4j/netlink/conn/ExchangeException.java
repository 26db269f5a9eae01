package io.github.ipvs4j.netlink.conn;

import org.jspecify.annotations.Nullable;

/** A request was refused by the kernel, or its exchange broke. */
public final class ExchangeException extends Exception {
    private final int errno;

    private ExchangeException(int errno, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.errno = errno;
    }

    /** The kernel, or the C library for it, answered with that errno. */
    static ExchangeException refused(int errno, @Nullable Throwable cause) {
        return new ExchangeException(errno, "errno " + errno, cause);
    }

    /** There was no sensible answer. */
    static ExchangeException failed(String message, @Nullable Throwable cause) {
        return new ExchangeException(0, message, cause);
    }

    /** The errno, a positive number; 0 if the exchange broke without one. */
    public int errno() {
        return errno;
    }
}
