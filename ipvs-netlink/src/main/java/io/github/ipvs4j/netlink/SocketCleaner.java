package io.github.ipvs4j.netlink;

import io.github.ipvs4j.netlink.transport.NetlinkSocket;
import java.lang.ref.Cleaner;

/** Closes the sockets of those that nobody closed and nobody can use any more. Its thread starts with the first one. */
final class SocketCleaner {
    private static final Cleaner CLEANER = Cleaner.create();

    private SocketCleaner() {}

    /** Closes the socket, once, when it is told to or when {@code user} is not reachable any more. */
    static Cleaner.Cleanable watch(NetlinkIpvs user, NetlinkSocket socket) {
        return CLEANER.register(user, new Closing(socket));
    }

    private record Closing(NetlinkSocket socket) implements Runnable {
        @Override
        public void run() {
            socket.close();
        }
    }
}
