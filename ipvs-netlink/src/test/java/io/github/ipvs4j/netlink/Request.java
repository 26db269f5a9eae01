package io.github.ipvs4j.netlink;

import io.github.ipvs4j.netlink.wire.Netlink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A recorded or sent datagram of requests, prepared for comparing. */
final class Request {
    private static final int TYPE_AT = 4;
    private static final int FLAGS_AT = 6;
    private static final int SEQUENCE_AT = 8;

    private final byte[] bytes;

    Request(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    private ByteBuffer view() {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    /** In hex without sequence numbers and port ids, which differ each time. */
    String hex() {
        byte[] copy = bytes.clone();
        for (int at = 0; at < copy.length; at += view().getInt(at)) {
            java.util.Arrays.fill(copy, at + SEQUENCE_AT, at + Netlink.HEADER, (byte) 0);
        }
        return HexFormat.of().formatHex(copy);
    }

    /** The same without a wish for an acknowledgement, which a query does not need. */
    Request withoutAck() {
        Request copy = new Request(bytes);
        copy.view().putShort(FLAGS_AT, (short) (view().getShort(FLAGS_AT) & ~Netlink.ACK));
        return copy;
    }

    /** The same without the number of the family, which the kernel chooses. */
    Request withoutFamily() {
        Request copy = new Request(bytes);
        for (int at = 0; at < bytes.length; at += view().getInt(at)) {
            if (view().getShort(at + TYPE_AT) > Netlink.CONTROLLER) {
                copy.view().putShort(at + TYPE_AT, (short) 0);
            }
        }
        return copy;
    }

    int command() {
        return bytes[Netlink.HEADER];
    }

    /** The attributes of the first message, as {@code nest/number} or {@code number} with their bytes in hex. */
    Map<String, String> attributes() {
        Map<String, String> found = new TreeMap<>();
        collect(Netlink.HEADER + Netlink.GENERIC_HEADER, view().getInt(0), "", found);
        return found;
    }

    private void collect(int start, int end, String prefix, Map<String, String> found) {
        int length;
        for (int at = start; at < end; at += Netlink.align(length)) {
            length = view().getShort(at) & 0xffff;
            int type = view().getShort(at + 2);
            String path = prefix + (type & Netlink.TYPE_MASK);
            if ((type & Netlink.NESTED) != 0) {
                collect(at + Netlink.ATTRIBUTE_HEADER, at + length, path + "/", found);
            } else {
                found.put(path, HexFormat.of().formatHex(bytes, at + Netlink.ATTRIBUTE_HEADER, at + length));
            }
        }
    }
}
