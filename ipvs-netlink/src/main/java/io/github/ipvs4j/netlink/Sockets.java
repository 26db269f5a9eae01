package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.netlink.transport.JnrNetlinkSocket;
import io.github.ipvs4j.netlink.transport.NamespaceThread;
import io.github.ipvs4j.netlink.transport.NetlinkSocket;
import io.github.ipvs4j.netlink.transport.Platform;
import io.github.ipvs4j.netlink.transport.SocketException;

/** Opens sockets, and turns each kind of failure into an exception of its own. */
final class Sockets {
    private Sockets() {}

    static NetlinkSocket open(NetlinkOptions options) throws IpvsException {
        String unsupported = Platform.refusal(
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("sun.arch.data.model"));
        if (unsupported != null) {
            throw IpvsException.notSent(Operation.OPEN, unsupported, null);
        }
        String namespace = options.namespace();
        try {
            return namespace == null
                    ? JnrNetlinkSocket.open(options.timeoutSeconds())
                    : NamespaceThread.openSocket(namespace, options.timeoutSeconds());
        } catch (SocketException e) {
            throw failure(Operation.OPEN, e);
        } catch (LinkageError e) {
            throw withoutLibrary(e);
        }
    }

    /** Returns the exception for a failure to open something, or to enter its network namespace. */
    static IpvsException failure(Operation operation, SocketException e) {
        return IpvsException.refused(e.isOfNamespace() ? Operation.ENTER_NAMESPACE : operation, e.errno());
    }

    /**
     * Creates the failure to load the library in C. It is unpacked to a temporary directory, which must be writable and
     * allow execution.
     */
    private static IpvsException withoutLibrary(LinkageError e) {
        Throwable first = e;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return IpvsException.notSent(
                Operation.OPEN,
                "the native library of jffi cannot be loaded (-Djffi.extract.dir names a directory to unpack it to,"
                        + " -Djffi.boot.library.path one where it is): " + firstLine(first),
                e);
    }

    private static String firstLine(Throwable e) {
        String text = String.valueOf(e.getMessage());
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
