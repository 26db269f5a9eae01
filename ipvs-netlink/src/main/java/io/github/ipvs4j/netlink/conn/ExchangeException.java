package io.github.ipvs4j.netlink.conn;

import io.github.ipvs4j.netlink.transport.SocketException;
import org.jspecify.annotations.Nullable;

/**
 * An exchange failed. Either the kernel refused the request with an errno, and did nothing, or even has no such family
 * any more; or the request was never sent, so that the kernel did nothing; or it was sent but its answer was lost or
 * made no sense, and what the kernel did is not known.
 */
public final class ExchangeException extends Exception {
    private enum Kind {
        REFUSAL,
        NO_FAMILY,
        NOT_SENT,
        LOST,
        NONSENSE
    }

    // Of the errnos, only what the generic-netlink controller says of a family concerns this package.
    private static final int ENOENT = 2;
    private static final int EOPNOTSUPP = 95;

    private final Kind kind;
    private final int errno;

    private ExchangeException(Kind kind, int errno, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.errno = errno;
    }

    /** The kernel answered with that errno. */
    static ExchangeException refused(int errno) {
        return new ExchangeException(Kind.REFUSAL, errno, "errno " + errno, null);
    }

    /** The family is not there any more, with that refusal of the kernel. */
    static ExchangeException withoutFamily(ExchangeException refusal) {
        return new ExchangeException(Kind.NO_FAMILY, refusal.errno, "the family is not there any more", refusal);
    }

    /** Whether an errno is also what is answered to the number of a family that is not there any more. */
    static boolean missesFamily(int errno) {
        return errno == ENOENT || errno == EOPNOTSUPP;
    }

    /** The socket did not take the request. */
    static ExchangeException notSent(SocketException cause) {
        return new ExchangeException(
                Kind.NOT_SENT, cause.errno(), "the request could not be sent: " + cause.reason(), cause);
    }

    /** The socket gave no answer: too late, or with an errno that says that answers were lost. */
    static ExchangeException noAnswer(SocketException cause) {
        return cause.errno() == 0
                ? failed(cause.reason(), cause)
                : new ExchangeException(
                        Kind.LOST, cause.errno(), "the kernel's answer was lost: " + cause.reason(), cause);
    }

    /** The kernel says in the middle of its answers that some were lost. */
    static ExchangeException lost(String message) {
        return new ExchangeException(Kind.LOST, 0, message, null);
    }

    /** There was no sensible answer. */
    static ExchangeException failed(String message, @Nullable Throwable cause) {
        return new ExchangeException(Kind.NONSENSE, 0, message, cause);
    }

    /** Whether the kernel refused the request with {@link #errno()}; it did nothing. */
    public boolean isRefusal() {
        return kind == Kind.REFUSAL;
    }

    /** Whether the family is not there any more, so that the kernel did nothing. */
    public boolean isWithoutFamily() {
        return kind == Kind.NO_FAMILY;
    }

    /** Whether the request did not get as far as the kernel; {@link #errno()} says why, if it is not 0. */
    public boolean isNotSent() {
        return kind == Kind.NOT_SENT;
    }

    /** Whether the request did not get as far as the kernel for want of room, so that a shorter one may. */
    public boolean isTooLong() {
        return kind == Kind.NOT_SENT && getCause() instanceof SocketException why && why.wantsRoom();
    }

    /** Whether the answer was on its way and was lost; asking again may help. */
    boolean isLost() {
        return kind == Kind.LOST;
    }

    /** Whether it may be that the kernel knows no family of the number that the request had. */
    boolean mayMissFamily() {
        return kind == Kind.REFUSAL && missesFamily(errno);
    }

    /** The errno of the kernel's answer, or of the socket; a positive number, or 0 if there is none. */
    public int errno() {
        return errno;
    }
}
