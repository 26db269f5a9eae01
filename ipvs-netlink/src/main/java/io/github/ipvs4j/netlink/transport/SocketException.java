package io.github.ipvs4j.netlink.transport;

import io.github.ipvs4j.model.Errno;
import org.jspecify.annotations.Nullable;

/** Reports that a socket call failed. */
public final class SocketException extends Exception {
    private final int errno;
    private final boolean ofNamespace;

    private SocketException(int errno, String message, @Nullable SocketException cause) {
        super(message, cause);
        this.errno = errno;
        this.ofNamespace = cause != null;
    }

    /** Creates the failure to enter another network namespace. */
    static SocketException ofNamespace(SocketException cause) {
        return new SocketException(cause.errno, String.valueOf(cause.getMessage()), cause);
    }

    /** Creates the failure of a call that returned that errno. */
    public static SocketException refused(String call, int errno) {
        return new SocketException(errno, call + " failed with errno " + errno, null);
    }

    /** Creates the failure to receive a whole datagram, for which there is no errno. */
    public static SocketException failed(String message) {
        return new SocketException(0, message, null);
    }

    /** Returns the reason as text: the C library's text for the errno, if there is one. */
    public String reason() {
        return errno == 0 ? String.valueOf(getMessage()) : Errno.text(errno);
    }

    /** Returns whether the kernel had no room for the datagram, so that a shorter one may pass. */
    public boolean wantsRoom() {
        return errno == Errno.EMSGSIZE || errno == Errno.ENOBUFS || errno == Errno.ENOMEM || errno == Errno.EAGAIN;
    }

    /** Returns whether the same call may succeed a moment later, when the kernel has memory again. */
    public boolean mayPass() {
        return errno == Errno.ENOBUFS || errno == Errno.ENOMEM || errno == Errno.EAGAIN || errno == Errno.EINTR;
    }

    /** Returns whether the thread could not enter the network namespace, and so opened nothing. */
    public boolean isOfNamespace() {
        return ofNamespace;
    }

    /** Returns the errno, a positive number, or 0 if there is none. */
    public int errno() {
        return errno;
    }
}
