package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * An IPVS operation failed: which one, on what, and why. It is one of three kinds, which tell what became of a change:
 *
 * <ul>
 *   <li>{@link #isRefusal()}: the kernel looked at it and said no, with an errno. Nothing changed.
 *   <li>{@link #isNotSent()}: it never reached the kernel. Nothing changed.
 *   <li>{@link #isUnclear()}: it reached the kernel, but the answer was lost, came too late or made no sense. A change
 *   may
 *       have been made or not; look at what is there.
 * </ul>
 *
 * <p>Of the first two kinds, {@link #isUnavailable()} tells that IPVS cannot be used at all, whatever is asked of it.
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
    private final transient @Nullable Object subject;
    private final Kind kind;
    private final int errno;
    private final @Nullable String detail;
    private final int unclearFrom;
    private final int unclearTo;

    private IpvsException(
            Operation operation,
            @Nullable Object subject,
            Kind kind,
            int errno,
            @Nullable String detail,
            int unclearFrom,
            int unclearTo,
            @Nullable Throwable cause) {
        super(null, cause);
        this.operation = operation;
        this.subject = subject;
        this.kind = kind;
        this.errno = errno;
        this.detail = detail;
        this.unclearFrom = unclearFrom;
        this.unclearTo = unclearTo;
    }

    /** The kernel answered with that {@code errno}, a positive number. */
    public static IpvsException refused(Operation operation, int errno) {
        return new IpvsException(operation, null, Kind.REFUSAL, errno, null, 0, 0, null);
    }

    /** The kernel refused that change with that {@code errno}, a positive number. */
    public static IpvsException refused(Change change, int errno) {
        return new IpvsException(change.operation(), change, Kind.REFUSAL, errno, null, 0, 0, null);
    }

    /** The request did not reach the kernel; {@code detail} says why, for a human. */
    public static IpvsException notSent(Operation operation, String detail, @Nullable Throwable cause) {
        return new IpvsException(operation, null, Kind.NOT_SENT, 0, detail, 0, 0, cause);
    }

    /**
     * There was no sensible answer; {@code detail} says what was wrong, for a human. Of many changes, each may have
     * been made or not; {@link #ofBatch} says it more precisely.
     */
    public static IpvsException failed(Operation operation, String detail, @Nullable Throwable cause) {
        return new IpvsException(operation, null, Kind.UNCLEAR, 0, detail, 0, Integer.MAX_VALUE, cause);
    }

    /** The same failure, of that service. */
    public IpvsException of(ServiceKey service) {
        return copy(service, unclearFrom, unclearTo);
    }

    /** The same failure, of that change. */
    public IpvsException of(Change change) {
        return copy(change, unclearFrom, unclearTo);
    }

    /**
     * The same failure of a part of many changes.
     *
     * @param from the place of the first change of which it is not known whether it was made, from 0 on
     * @param to the place of the first change after those, from which on nothing was sent; {@code from} if none is
     *     unclear
     */
    public IpvsException ofBatch(int from, int to) {
        return copy(subject, from, to);
    }

    private IpvsException copy(@Nullable Object newSubject, int from, int to) {
        return new IpvsException(operation, newSubject, kind, errno, detail, from, to, getCause());
    }

    /** Returns the operation that failed. */
    public Operation operation() {
        return operation;
    }

    /** The change that failed; null if it was none, or is not known. */
    public @Nullable Change change() {
        return subject instanceof Change change ? change : null;
    }

    /** The errno of the kernel's answer, see {@link Errno}; 0 unless {@link #isRefusal()}. */
    public int errno() {
        return errno;
    }

    /**
     * Returns whether the kernel (or the C library, when something is opened) refused, with an errno; nothing changed.
     */
    public boolean isRefusal() {
        return kind == Kind.REFUSAL;
    }

    /** Returns whether the request did not reach the kernel, so that nothing changed. */
    public boolean isNotSent() {
        return kind == Kind.NOT_SENT;
    }

    /** Returns whether the request was sent and nobody knows what the kernel did with it. */
    public boolean isUnclear() {
        return kind == Kind.UNCLEAR;
    }

    /**
     * Returns whether nothing can be done as things are, and nothing was: the kernel has no IPVS, this process has no
     * privilege ({@code CAP_NET_ADMIN}), there is no such namespace, or the native library cannot be loaded.
     */
    public boolean isUnavailable() {
        return kind != Kind.UNCLEAR
                && (errno == Errno.EPERM || operation == Operation.OPEN || operation == Operation.ENTER_NAMESPACE);
    }

    /**
     * For several changes: returns the index, from 0 on, of the first change that the kernel may or may not have made.
     * It made all changes before it, except the reported refusals.
     */
    public int unclearFrom() {
        return unclearFrom;
    }

    /**
     * For several changes: returns the index from which on nothing was sent. The kernel may or may not have made the
     * changes from {@link #unclearFrom()} up to it, except the reported refusals. It is {@link #unclearFrom()} if
     * nothing is unclear, and may be more than the number of changes.
     */
    public int unclearTo() {
        return unclearTo;
    }

    /** Returns whether this is the kernel's refusal of that operation with that errno. */
    public boolean is(Operation what, int code) {
        return operation == what && errno == code;
    }

    /** Why it failed, without what failed: the C library's text for the errno, or what was wrong. */
    public String detail() {
        return detail == null ? Errno.text(errno) : detail;
    }

    /**
     * Returns the failed operation and the reason, such as {@code add service tcp 192.0.2.10:80: File exists (EEXIST)}.
     */
    @Override
    public String getMessage() {
        StringBuilder text = new StringBuilder(80);
        if (unclearTo - unclearFrom > 1 && unclearTo != Integer.MAX_VALUE) {
            text.append("changes ").append(unclearFrom + 1).append(" to ").append(unclearTo);
        } else {
            text.append(operation.words());
            if (operation != Operation.OPEN) { // which may be found out while something else is being done
                FailureText.appendSubject(text, subject);
            }
        }
        text.append(": ");
        if (kind == Kind.UNCLEAR && operation.isChange()) {
            text.append("outcome unknown: ");
        }
        text.append(detail());
        if (kind == Kind.REFUSAL) {
            text.append(" (").append(Errno.name(errno)).append(')');
        }
        return text.toString();
    }
}
