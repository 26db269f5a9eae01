package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * An IPVS operation failed: which one, and why. When {@link #isRefusal()}, the kernel looked at it and said no, and
 * nothing changed; otherwise the exchange itself broke, and a change may or may not have happened.
 */
public final class IpvsException extends Exception {
    private final Operation operation;
    private final int errno;

    private IpvsException(Operation operation, int errno, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.operation = operation;
        this.errno = errno;
    }

    /** The kernel answered with that {@code errno}, a positive number. */
    public static IpvsException refused(Operation operation, int errno) {
        return new IpvsException(operation, errno, Errno.text(errno), null);
    }

    /** There was no sensible answer; {@code detail} says what was wrong, for a human. */
    public static IpvsException failed(Operation operation, String detail, @Nullable Throwable cause) {
        return new IpvsException(operation, 0, detail, cause);
    }

    /** What was being done. */
    public Operation operation() {
        return operation;
    }

    /** The errno, see {@link Errno}; 0 unless {@link #isRefusal()}. */
    public int errno() {
        return errno;
    }

    /** Whether it is the kernel (or the C library) that refused, with an errno. */
    public boolean isRefusal() {
        return errno != 0;
    }

    /** Whether this is the kernel's refusal of that operation with that errno. */
    public boolean is(Operation what, int code) {
        return operation == what && errno == code;
    }
}
