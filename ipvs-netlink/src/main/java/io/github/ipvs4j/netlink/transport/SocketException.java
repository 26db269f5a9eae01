package io.github.ipvs4j.netlink.transport;

import io.github.ipvs4j.model.Errno;
import org.jspecify.annotations.Nullable;

/** A socket call failed. */
public final class SocketException extends Exception {
    private final int errno;
    private final boolean ofNamespace;

    private SocketException(int errno, String message, @Nullable SocketException cause) {
        super(message, cause);
        this.errno = errno;
        this.ofNamespace = cause != null;
    }

    /** Going to another network namespace failed like that. */
    static SocketException ofNamespace(SocketException cause) {
        return new SocketException(cause.errno, String.valueOf(cause.getMessage()), cause);
    }

    /** The C library refused the call with that errno. */
    public static SocketException refused(String call, int errno) {
        return new SocketException(errno, call + " failed with errno " + errno, null);
    }

    /** There was no datagram, or none that is whole; no errno tells. */
    public static SocketException failed(String message) {
        return new SocketException(0, message, null);
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

    /** Whether the thread could not go to the network namespace; nothing was opened there. */
    public boolean isOfNamespace() {
        return ofNamespace;
    }

    /** The errno, a positive number; 0 if there is none. */
    public int errno() {
        return errno;
    }
}
