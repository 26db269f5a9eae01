package io.github.ipvs4j.cli.training;

import io.github.ipvs4j.netlink.transport.NetlinkSocket;
import io.github.ipvs4j.netlink.transport.SocketException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.StringTokenizer;

/** A kernel that answers each kind of request with what a real one once answered, and acknowledges every change. */
public final class RecordedKernel implements NetlinkSocket {
    private static final int TYPE_AT = 4;
    private static final int FLAGS_AT = 6;
    private static final int SEQUENCE_AT = 8;
    private static final int COMMAND_AT = 16;
    private static final int ACK = 4;
    private static final int DUMP = 0x300;
    /** The end of the key of the dump of services. */
    private static final String SERVICES = " 04 dump";
    /** {@code struct nlmsghdr} with type 2, its errno 0, and the header of the request. */
    private static final String ACKNOWLEDGEMENT =
            "240000000200000000000000000000000000000000000000000000000000000000000000";

    /** Datagrams by netlink type, command and kind. */
    private final Map<String, byte[][]> answers = new HashMap<>();

    private final Deque<byte[]> waiting = new ArrayDeque<>();

    /** Answers with the content of a file. */
    public RecordedKernel(String path) throws IOException {
        try (InputStream in = new FileInputStream(path)) {
            String all = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            for (StringTokenizer lines = new StringTokenizer(all, "\n"); lines.hasMoreTokens(); ) {
                String line = lines.nextToken();
                if (!line.startsWith("#")) {
                    StringTokenizer words = new StringTokenizer(line);
                    String key = words.nextToken() + " " + words.nextToken() + " " + words.nextToken();
                    byte[][] datagrams = new byte[words.countTokens()][];
                    for (int i = 0; i < datagrams.length; i++) {
                        datagrams[i] = HexFormat.of().parseHex(words.nextToken());
                    }
                    answers.put(key, datagrams);
                }
            }
        }
    }

    /** Lists no services from now on: of the dump of services only its last datagram is left, which ends it. */
    void forgetServices() {
        for (Map.Entry<String, byte[][]> each : answers.entrySet()) {
            if (each.getKey().endsWith(SERVICES)) {
                byte[][] datagrams = each.getValue();
                each.setValue(new byte[][] {datagrams[datagrams.length - 1]});
            }
        }
    }

    @Override
    public void send(byte[] bytes, int length) {
        ByteBuffer requests = ByteBuffer.wrap(bytes, 0, length).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < length; at += requests.getInt(at)) {
            int flags = requests.getShort(at + FLAGS_AT);
            String key = HexFormat.of().formatHex(bytes, at + TYPE_AT, at + TYPE_AT + 2)
                    + " "
                    + HexFormat.of().toHexDigits(bytes[at + COMMAND_AT])
                    + ((flags & DUMP) == DUMP ? " dump" : " single");
            byte[][] datagrams = answers.get(key);
            if (datagrams == null && (flags & ACK) != 0) {
                datagrams = new byte[][] {HexFormat.of().parseHex(ACKNOWLEDGEMENT)};
            }
            if (datagrams != null) {
                for (byte[] datagram : datagrams) {
                    waiting.add(withSequence(datagram.clone(), requests.getInt(at + SEQUENCE_AT)));
                }
            }
        }
    }

    private static byte[] withSequence(byte[] datagram, int sequence) {
        ByteBuffer answer = ByteBuffer.wrap(datagram).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < datagram.length; at += answer.getInt(at) + 3 & ~3) {
            answer.putInt(at + SEQUENCE_AT, sequence);
        }
        return datagram;
    }

    @Override
    public int receive(byte[] buffer, boolean expectsMore) throws SocketException {
        byte[] datagram = waiting.poll();
        if (datagram == null) {
            throw SocketException.failed("this was not recorded");
        }
        System.arraycopy(datagram, 0, buffer, 0, datagram.length);
        return datagram.length;
    }

    @Override
    public void discard() {
        waiting.clear();
    }

    @Override
    public int makeRoom() {
        return MOST_REQUESTS;
    }

    @Override
    public void close() {
        waiting.clear();
    }
}
