package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.netlink.transport.NetworkNamespace;
import io.github.ipvs4j.netlink.transport.SocketException;

/** The calling thread's time in another network namespace, to open something there. */
final class NamespaceStay implements AutoCloseable {
    private final NetworkNamespace.Stay stay;

    /** Begins it. */
    NamespaceStay(NetworkNamespace namespace) throws IpvsException {
        try {
            stay = namespace.enter();
        } catch (SocketException e) {
            throw refused(e);
        }
    }

    @Override
    public void close() throws IpvsException {
        try {
            stay.close();
        } catch (SocketException e) {
            throw refused(e);
        }
    }

    private static IpvsException refused(SocketException e) {
        return IpvsException.refused(Operation.ENTER_NAMESPACE, e.errno());
    }
}
