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
        String namespace = options.namespace();
        try {
            return namespace == null
                    ? JnrNetlinkSocket.open(options.timeoutSeconds())
                    : NamespaceThread.openSocket(namespace, options.timeoutSeconds());
        } catch (SocketException e) {
            throw failure(Operation.OPEN, e);
        } catch (LinkageError e) {
            String reason = Platform.reason(e);
            if (reason == null) {
                throw e;
            }
            throw IpvsException.notSent(Operation.OPEN, reason, e);
        }
    }

    /** Returns the exception for a failure to open something, or to enter its network namespace. */
    static IpvsException failure(Operation operation, SocketException e) {
        return IpvsException.refused(e.isOfNamespace() ? Operation.ENTER_NAMESPACE : operation, e.errno());
    }
}
