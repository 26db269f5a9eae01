package io.github.ipvs4j.netlink.conn;

import io.github.ipvs4j.netlink.transport.SocketException;
import org.jspecify.annotations.Nullable;

/**
 * Reports a failed exchange, of one of three kinds. The kernel refused the request with an errno, and did nothing;
 * perhaps it has no such family any more. Or the request was never sent, and the kernel did nothing. Or the answer was
 * lost or made no sense, so nobody knows what the kernel did.
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

    /** Creates the failure of a request that the kernel refused with that errno. */
    static ExchangeException refused(int errno) {
        return new ExchangeException(Kind.REFUSAL, errno, "errno " + errno, null);
    }

    /** Creates the failure of a request whose family the kernel no longer has, from its refusal. */
    static ExchangeException withoutFamily(ExchangeException refusal) {
        return new ExchangeException(Kind.NO_FAMILY, refusal.errno, "the family is not there any more", refusal);
    }

    /** Returns whether the kernel also sends this errno for the number of a family that it no longer has. */
    static boolean missesFamily(int errno) {
        return errno == ENOENT || errno == EOPNOTSUPP;
    }

    /** Creates the failure of a request that the socket did not take. */
    static ExchangeException notSent(SocketException cause) {
        return new ExchangeException(
                Kind.NOT_SENT, cause.errno(), "the request could not be sent: " + cause.reason(), cause);
    }

    /** Creates the failure of a request whose answer did not come in time, or was lost by the socket. */
    static ExchangeException noAnswer(SocketException cause) {
        return cause.errno() == 0
                ? failed(cause.reason(), cause)
                : new ExchangeException(
                        Kind.LOST, cause.errno(), "the kernel's answer was lost: " + cause.reason(), cause);
    }

    /** Creates the failure of a request for which the kernel reports lost answers. */
    static ExchangeException lost(String message) {
        return new ExchangeException(Kind.LOST, 0, message, null);
    }

    /** Creates the failure of a request whose answer made no sense. */
    static ExchangeException failed(String message, @Nullable Throwable cause) {
        return new ExchangeException(Kind.NONSENSE, 0, message, cause);
    }

    /** Returns whether the kernel refused the request with {@link #errno()}; it did nothing. */
    public boolean isRefusal() {
        return kind == Kind.REFUSAL;
    }

    /** Returns whether the kernel no longer has the family, and so did nothing. */
    public boolean isWithoutFamily() {
        return kind == Kind.NO_FAMILY;
    }

    /** Returns whether the request did not reach the kernel. {@link #errno()} is the reason, if it is not 0. */
    public boolean isNotSent() {
        return kind == Kind.NOT_SENT;
    }

    /** Returns whether the request did not reach the kernel for lack of room, so that a shorter one may. */
    public boolean isTooLong() {
        return kind == Kind.NOT_SENT && getCause() instanceof SocketException why && why.wantsRoom();
    }

    /** Returns whether the answer was lost on its way; asking again may help. */
    boolean isLost() {
        return kind == Kind.LOST;
    }

    /** Returns whether the kernel may have no family with the number in the request. */
    boolean mayMissFamily() {
        return kind == Kind.REFUSAL && missesFamily(errno);
    }

    /** Returns the errno of the kernel's answer or of the socket: a positive number, or 0 if there is none. */
    public int errno() {
        return errno;
    }
}
