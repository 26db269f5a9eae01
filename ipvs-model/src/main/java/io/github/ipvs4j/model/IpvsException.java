package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * Reports a failed IPVS operation: the operation, its subject and the reason. Each exception is of one of three kinds:
 *
 * <ul>
 *   <li>{@link #isRefusal()}: the kernel refused the operation, with an errno. Nothing changed.
 *   <li>{@link #isNotSent()}: the request never reached the kernel. Nothing changed.
 *   <li>{@link #isUnclear()}: the request was sent, but the answer was lost, came too late or made no sense. The kernel
 *       may have made the change or not; read the table to find out.
 * </ul>
 *
 * <p>For the first two kinds, {@link #isUnavailable()} says that this process cannot use IPVS at all.
 *
 * <p>If many changes were sent at once, the outcome is unknown for the changes from {@link #unclearFrom()} to
 * {@link #unclearTo()}, exclusive; see {@link Ipvs#applyAll}.
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

    /** Creates the exception for an operation that the kernel refused with {@code errno}, a positive number. */
    public static IpvsException refused(Operation operation, int errno) {
        return new IpvsException(operation, null, Kind.REFUSAL, errno, null, 0, 0, null);
    }

    /** Creates the exception for a change that the kernel refused with {@code errno}, a positive number. */
    public static IpvsException refused(Change change, int errno) {
        return new IpvsException(change.operation(), change, Kind.REFUSAL, errno, null, 0, 0, null);
    }

    /** Creates the exception for a request that did not reach the kernel; {@code detail} gives the reason to people. */
    public static IpvsException notSent(Operation operation, String detail, @Nullable Throwable cause) {
        return new IpvsException(operation, null, Kind.NOT_SENT, 0, detail, 0, 0, cause);
    }

    /**
     * Creates the exception for a request without a valid answer; {@code detail} describes the fault to people. If
     * the request has many changes, the outcome of each is unknown; {@link #ofBatch} narrows that down.
     */
    public static IpvsException failed(Operation operation, String detail, @Nullable Throwable cause) {
        return new IpvsException(operation, null, Kind.UNCLEAR, 0, detail, 0, Integer.MAX_VALUE, cause);
    }

    /** Returns the same failure, with this service as its subject. */
    public IpvsException of(ServiceKey service) {
        return copy(service, unclearFrom, unclearTo);
    }

    /** Returns the same failure, with this change as its subject. */
    public IpvsException of(Change change) {
        return copy(change, unclearFrom, unclearTo);
    }

    /**
     * Returns the same failure for a part of many changes.
     *
     * @param from the index, from 0 on, of the first change whose outcome is unknown
     * @param to the index of the first change that was not sent; {@code from} if no outcome is unknown
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

    /** Returns the change that failed; null if the operation is not a change, or the change is not known. */
    public @Nullable Change change() {
        return subject instanceof Change change ? change : null;
    }

    /** Returns the errno of the kernel's answer, see {@link Errno}; 0 unless {@link #isRefusal()}. */
    public int errno() {
        return errno;
    }

    /**
     * Returns whether the kernel, or the C library when it opens something, refused with an errno; nothing changed.
     */
    public boolean isRefusal() {
        return kind == Kind.REFUSAL;
    }

    /** Returns whether the request did not reach the kernel, so that nothing changed. */
    public boolean isNotSent() {
        return kind == Kind.NOT_SENT;
    }

    /** Returns whether the request was sent, but the answer is missing, so that the outcome is unknown. */
    public boolean isUnclear() {
        return kind == Kind.UNCLEAR;
    }

    /**
     * Returns whether this process cannot use IPVS, and nothing changed: the kernel has no IPVS, the process has no
     * privilege ({@code CAP_NET_ADMIN}), the namespace does not exist, or the native library cannot be loaded.
     */
    public boolean isUnavailable() {
        return kind != Kind.UNCLEAR
                && (errno == Errno.EPERM || operation == Operation.OPEN || operation == Operation.ENTER_NAMESPACE);
    }

    /**
     * Returns the index, from 0 on, of the first of several changes that the kernel may or may not have made. The
     * kernel made all changes before that one, except the reported refusals.
     */
    public int unclearFrom() {
        return unclearFrom;
    }

    /**
     * Returns the index of the first of several changes that was not sent. The kernel may or may not have made the
     * changes from {@link #unclearFrom()} up to this index, exclusive, except the reported refusals. The index equals
     * {@link #unclearFrom()} if no outcome is unknown, and may exceed the number of changes.
     */
    public int unclearTo() {
        return unclearTo;
    }

    /** Returns whether the kernel refused this operation with this errno. */
    public boolean is(Operation what, int code) {
        return operation == what && errno == code;
    }

    /** Returns the reason without the operation: the C library's text for the errno, or a description. */
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
            if (operation != Operation.OPEN) { // opening may fail during another operation, whose subject would mislead
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
