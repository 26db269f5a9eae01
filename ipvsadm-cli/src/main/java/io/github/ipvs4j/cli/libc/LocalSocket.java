package io.github.ipvs4j.cli.libc;

import java.io.IOException;
import java.nio.ByteBuffer;
import jnr.unixsocket.UnixDatagramChannel;
import jnr.unixsocket.UnixSocketAddress;

/**
 * Sends local datagrams to the system log or the service manager, through a kind of socket that the JDK does not have.
 * Sending never waits.
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
     * Opens a socket. If nobody listens at the receiver's socket, {@link #send} fails.
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
     * Sends one message to the process that listens now; another process may have received the message before.
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
            // harmless: sent messages stay sent, and the process ends soon
        }
    }
}
