package io.github.ipvs4j.netlink.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import jnr.unixsocket.UnixDatagramChannel;
import jnr.unixsocket.UnixSocketAddress;

/** A socket for the system log, which takes local datagrams: a kind that the JDK does not have. It never waits. */
public final class SyslogSocket implements AutoCloseable {
    private static final int FIRST_SIZE = 1024;

    private final UnixDatagramChannel channel;
    private final UnixSocketAddress log;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(FIRST_SIZE);

    private SyslogSocket(UnixDatagramChannel channel, UnixSocketAddress log) {
        this.channel = channel;
        this.log = log;
    }

    /**
     * Opens one. Whether anybody listens shows when something is sent.
     *
     * @param path the log's socket, such as {@code /dev/log}
     */
    public static SyslogSocket open(String path) throws IOException {
        UnixDatagramChannel channel = UnixDatagramChannel.open();
        channel.configureBlocking(false);
        return new SyslogSocket(channel, new UnixSocketAddress(path));
    }

    /**
     * Sends one message; the log may be another one than a moment before.
     *
     * @throws IOException if there is no log, or if it has no room for the message
     */
    public void send(byte[] message) throws IOException {
        if (buffer.capacity() < message.length) {
            buffer = ByteBuffer.allocateDirect(message.length);
        }
        channel.send(buffer.clear().put(message).flip(), log);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // the process ends soon, and what was sent is sent
        }
    }
}
