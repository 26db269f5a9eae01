package io.github.ipvs4j.netlink;

import io.github.ipvs4j.netlink.wire.Netlink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A recorded or received datagram of answers, prepared for comparing: without sequence numbers, port ids and the number
 * of the family, which differ each time, and without the padding before 64-bit numbers, which kernels leave out on CPUs
 * that read unaligned numbers.
 */
final class Answer {
    /** {@code IPVS_CMD_SET_INFO}: its attributes have numbers of their own. */
    private static final int INFO = 14;
    /** {@code IPVS_STATS_ATTR_PAD} of both kinds of counters. */
    private static final Set<String> PADDING = Set.of("1/10/11", "1/12/11", "2/10/11", "2/12/11");

    private static final Set<String> NESTS = Set.of("1", "2", "3", "1/10", "1/12", "2/10", "2/12");

    private final ByteBuffer bytes;
    private final List<String> lines = new ArrayList<>();

    private Answer(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    /** Lists the headers of the messages and, below each, its attributes: {@code nest/number} with the bytes in hex. */
    static List<String> lines(byte[] datagram) {
        Answer answer = new Answer(datagram);
        int length;
        for (int at = 0; at < datagram.length; at += Netlink.align(length)) {
            length = answer.bytes.getInt(at);
            answer.message(at, at + length);
        }
        return answer.lines;
    }

    private void message(int start, int end) {
        int type = bytes.getShort(start + 4);
        int at = start + Netlink.HEADER;
        String flags = " flags " + bytes.getShort(start + 6);
        switch (type) {
            case Netlink.DONE -> lines.add("DONE" + flags + " errno " + bytes.getInt(at));
            case Netlink.ERROR ->
                lines.add("ERROR" + flags + " errno " + bytes.getInt(at) + " request flags " + bytes.getShort(at + 10));
            default -> {
                int command = bytes.get(at);
                String family = type == Netlink.CONTROLLER ? "CONTROLLER" : "IPVS";
                lines.add(family + flags + " command " + command + " version " + bytes.get(at + 1));
                boolean flat = type == Netlink.CONTROLLER || command == INFO;
                attributes(at + Netlink.GENERIC_HEADER, end, "", flat);
            }
        }
    }

    private void attributes(int start, int end, String prefix, boolean flat) {
        int length;
        for (int at = start; at < end; at += Netlink.align(length)) {
            length = bytes.getShort(at) & 0xffff;
            String path = prefix + (bytes.getShort(at + 2) & Netlink.TYPE_MASK);
            if (!flat && NESTS.contains(path)) {
                lines.add(path);
                attributes(at + Netlink.ATTRIBUTE_HEADER, at + length, path + "/", false);
            } else if (!PADDING.contains(path)) {
                lines.add(path + " "
                        + HexFormat.of().formatHex(bytes.array(), at + Netlink.ATTRIBUTE_HEADER, at + length));
            }
        }
    }
}
