package io.github.ipvs4j.netlink.transport;

import io.github.ipvs4j.model.Errno;

/** A socket call failed. */
public final class SocketException extends Exception {
    private final int errno;

    SocketException(int errno, String message) {
        super(message);
        this.errno = errno;
    }

    /** The C library refused the call with that errno. */
    public static SocketException refused(String call, int errno) {
        return new SocketException(errno, call + " failed with errno " + errno);
    }

    /** There was no datagram, or none that is whole; no errno tells. */
    public static SocketException failed(String message) {
        return new SocketException(0, message);
    }

    /** Why, for a human: the C library's text for the errno, if there is one. */
    public String reason() {
        return errno == 0 ? String.valueOf(getMessage()) : Errno.text(errno);
    }

    /** Whether there was no room for so much, so that less may do. */
    public boolean wantsRoom() {
        return errno == Errno.EMSGSIZE || errno == Errno.ENOBUFS || errno == Errno.ENOMEM || errno == Errno.EAGAIN;
    }

    /** Whether the same call may succeed a moment later, when the kernel has memory again. */
    public boolean mayPass() {
        return errno == Errno.ENOBUFS || errno == Errno.ENOMEM || errno == Errno.EAGAIN || errno == Errno.EINTR;
    }

    /** The errno, a positive number; 0 if there is none. */
    public int errno() {
        return errno;
    }
}
