package io.github.ipvs4j.cli.libc;

import java.io.IOException;
import java.nio.ByteBuffer;
import jnr.unixsocket.UnixDatagramChannel;
import jnr.unixsocket.UnixSocketAddress;

/**
 * Sends local datagrams, as the system log and the service manager take them: a kind of socket that the JDK does not
 * have. It never waits.
 */
public final class LocalSocket implements AutoCloseable {
    private static final int FIRST_SIZE = 1024;

    private final UnixDatagramChannel channel;
    private final UnixSocketAddress receiver;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(FIRST_SIZE);

    private LocalSocket(UnixDatagramChannel channel, UnixSocketAddress receiver) {
        this.channel = channel;
        this.receiver = receiver;
    }

    /**
     * Opens one. Whether anybody listens shows when something is sent.
     *
     * @param name the receiver's socket: a path such as {@code /dev/log}, or a name without a file, which begins with
     *     {@code @}
     */
    public static LocalSocket open(String name) throws IOException {
        UnixDatagramChannel channel = UnixDatagramChannel.open();
        channel.configureBlocking(false);
        String address = name.startsWith("@") ? "\0" + name.substring(1) : name;
        return new LocalSocket(channel, new UnixSocketAddress(address));
    }

    /**
     * Sends one message; the receiver may be another one than a moment before.
     *
     * @throws IOException if there is no receiver, or if it has no room for the message
     */
    public void send(byte[] message) throws IOException {
        if (buffer.capacity() < message.length) {
            buffer = ByteBuffer.allocateDirect(message.length);
        }
        channel.send(buffer.clear().put(message).flip(), receiver);
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
