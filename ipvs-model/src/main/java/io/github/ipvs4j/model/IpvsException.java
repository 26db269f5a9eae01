package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * An IPVS operation failed: which one, and why. It is one of three kinds, which tell what became of a change:
 *
 * <ul>
 *   <li>{@link #isRefusal()}: the kernel looked at it and said no, with an errno. Nothing changed.
 *   <li>{@link #isNotSent()}: it never reached the kernel. Nothing changed.
 *   <li>{@link #isUnclear()}: it reached the kernel, but the answer was lost, came too late or made no sense. A change may
 *       have been made or not; look at what is there.
 * </ul>
 *
 * <p>What failed of many changes at once is the range from {@link #unclearFrom()} to {@link #unclearTo()}; see
 * {@link Ipvs#applyAll}.
 */
public final class IpvsException extends Exception {
    private enum Kind {
        REFUSAL,
        NOT_SENT,
        UNCLEAR
    }

    private final Operation operation;
    private final Kind kind;
    private final int errno;
    private final int unclearFrom;
    private final int unclearTo;

    private IpvsException(
            Operation operation,
            Kind kind,
            int errno,
            int unclearFrom,
            int unclearTo,
            @Nullable String message,
            @Nullable Throwable cause) {
        super(message, cause);
        this.operation = operation;
        this.kind = kind;
        this.errno = errno;
        this.unclearFrom = unclearFrom;
        this.unclearTo = unclearTo;
    }

    /** The kernel answered with that {@code errno}, a positive number. */
    public static IpvsException refused(Operation operation, int errno) {
        return new IpvsException(operation, Kind.REFUSAL, errno, 0, 0, Errno.text(errno), null);
    }

    /** The request did not reach the kernel; {@code detail} says why, for a human. */
    public static IpvsException notSent(Operation operation, String detail, @Nullable Throwable cause) {
        return new IpvsException(operation, Kind.NOT_SENT, 0, 0, 0, detail, cause);
    }

    /**
     * There was no sensible answer; {@code detail} says what was wrong, for a human. Of many changes, each may have been
     * made or not; {@link #ofBatch} says it more precisely.
     */
    public static IpvsException failed(Operation operation, String detail, @Nullable Throwable cause) {
        return new IpvsException(operation, Kind.UNCLEAR, 0, 0, Integer.MAX_VALUE, detail, cause);
    }

    /**
     * The same failure of a part of many changes.
     *
     * @param from the place of the first change of which it is not known whether it was made, from 0 on
     * @param to the place of the first change after those, from which on nothing was sent; {@code from} if none is unclear
     */
    public IpvsException ofBatch(int from, int to) {
        return new IpvsException(operation, kind, errno, from, to, getMessage(), getCause());
    }

    /** What was being done. */
    public Operation operation() {
        return operation;
    }

    /** The errno of the kernel's answer, see {@link Errno}; 0 unless {@link #isRefusal()}. */
    public int errno() {
        return errno;
    }

    /** Whether the kernel (or the C library, when something is opened) refused, with an errno; nothing changed. */
    public boolean isRefusal() {
        return kind == Kind.REFUSAL;
    }

    /** Whether the request did not reach the kernel, so that nothing changed. */
    public boolean isNotSent() {
        return kind == Kind.NOT_SENT;
    }

    /** Whether the request was sent and nobody knows what the kernel did with it. */
    public boolean isUnclear() {
        return kind == Kind.UNCLEAR;
    }

    /**
     * Of many changes: the place of the first one of which it is not known whether it was made, from 0 on. All before it
     * were made, but for those that were told as refused.
     */
    public int unclearFrom() {
        return unclearFrom;
    }

    /**
     * Of many changes: the place from which on nothing was sent; all before it and from {@link #unclearFrom()} on may have
     * been made or not, but for those that were told as refused. It is {@link #unclearFrom()} if nothing is unclear, and
     * may be more than the number of changes.
     */
    public int unclearTo() {
        return unclearTo;
    }

    /** Whether this is the kernel's refusal of that operation with that errno. */
    public boolean is(Operation what, int code) {
        return operation == what && errno == code;
    }
}
