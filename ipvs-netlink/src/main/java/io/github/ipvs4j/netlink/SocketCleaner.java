package io.github.ipvs4j.netlink;

import io.github.ipvs4j.netlink.transport.NetlinkSocket;
import java.lang.ref.Cleaner;

/** Closes the sockets of handles that a program forgot to close. Its thread starts with the first handle. */
final class SocketCleaner {
    private static final Cleaner CLEANER = Cleaner.create();

    private SocketCleaner() {}

    /** Closes the socket, once, on request or when nothing refers to {@code user} any more. */
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
