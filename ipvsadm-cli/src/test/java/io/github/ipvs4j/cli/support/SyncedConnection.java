package io.github.ipvs4j.cli.support;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection as a master director tells its backups of it: the way to connections in any state without any traffic.
 * The form is that of the kernel's {@code struct ip_vs_sync_v4} and {@code ip_vs_sync_v6}, version 1 of the protocol,
 * in network byte order.
 *
 * @param protocol 6, 17 or 132
 * @param client where it comes from
 * @param virtual where it goes to
 * @param real where it is forwarded to
 * @param state the number of the state in the protocol's table
 * @param flags {@code IP_VS_CONN_F_…}; the forwarding method in the low three bits
 * @param timeout until it expires, in seconds
 */
public record SyncedConnection(
        int protocol,
        InetSocketAddress client,
        InetSocketAddress virtual,
        InetSocketAddress real,
        int state,
        int flags,
        int timeout) {
    private static final String GROUP = "224.0.0.81";
    private static final int PORT = 8848;
    private static final int HEADER = 8;
    private static final int VERSION = 1;

    /** The kernel's daemons are content with what fits a frame. */
    private static final int MAX_MESSAGE = 1400;

    /**
     * {@code PROTOCOL CLIENT VIRTUAL REAL STATE FLAGS TIMEOUT}: numbers in decimal or 0x…, end points as ADDRESS:PORT.
     */
    public static SyncedConnection parse(String text) throws IOException {
        String[] words = text.split(" +");
        return new SyncedConnection(
                Integer.decode(words[0]),
                endPoint(words[1]),
                endPoint(words[2]),
                endPoint(words[3]),
                Integer.decode(words[4]),
                Integer.decode(words[5]),
                Integer.decode(words[6]));
    }

    private static InetSocketAddress endPoint(String text) throws IOException {
        int colon = text.lastIndexOf(':');
        return new InetSocketAddress(
                InetAddress.getByName(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }

    /** Sends connections to the backup daemon on lo. */
    public static void send(List<SyncedConnection> connections) throws IOException {
        if (connections.isEmpty()) {
            return;
        }
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, NetworkInterface.getByName("lo"));
            List<byte[]> message = new ArrayList<>();
            int size = HEADER;
            for (SyncedConnection connection : connections) {
                byte[] bytes = connection.bytes();
                if (size + bytes.length > MAX_MESSAGE) {
                    send(socket, message, size);
                    message.clear();
                    size = HEADER;
                }
                message.add(bytes);
                size += bytes.length;
            }
            send(socket, message, size);
        }
    }

    private static void send(DatagramSocket socket, List<byte[]> connections, int size) throws IOException {
        ByteBuffer message = ByteBuffer.allocate(size);
        message.put((byte) 0).put((byte) 0).putShort((short) size);
        message.put((byte) connections.size()).put((byte) VERSION).putShort((short) 0);
        connections.forEach(message::put);
        socket.send(new DatagramPacket(message.array(), size, InetAddress.getByName(GROUP), PORT));
    }

    private byte[] bytes() {
        byte[] source = client.getAddress().getAddress();
        boolean ipv6 = source.length > 4;
        int size = 24 + 3 * source.length;
        ByteBuffer text = ByteBuffer.allocate(size);
        text.put((byte) (ipv6 ? 1 : 0))
                .put((byte) protocol)
                .putShort((short) size)
                .putInt(flags);
        text.putShort((short) state).putShort((short) client.getPort());
        text.putShort((short) virtual.getPort()).putShort((short) real.getPort());
        text.putInt(0).putInt(timeout);
        text.put(source).put(virtual.getAddress().getAddress());
        return text.put(real.getAddress().getAddress()).array();
    }
}
