package io.github.ipvs4j.netlink.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/** Messages as the kernel sends them. Their sequence number is 0 until {@link #withSequence} sets it. */
public final class Messages {
    /** {@code NLM_F_MULTI}. */
    public static final int MULTI = 2;

    private static final int FLAGS_AT = 6;
    private static final int SEQUENCE_AT = 8;

    private Messages() {}

    private static ByteBuffer view(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    }

    /** A message that holds one number after its header, or nothing but its header. */
    public static byte[] plain(int type, int... number) {
        byte[] message = new byte[Netlink.HEADER + 4 * number.length];
        ByteBuffer bytes = view(message);
        bytes.putInt(message.length).putShort((short) type).putShort((short) 0).putLong(0);
        for (int value : number) {
            bytes.putInt(value);
        }
        return message;
    }

    /** {@code NLMSG_ERROR} without the copy of the request, which no reader looks at; 0 acknowledges. */
    public static byte[] error(int errno) {
        return plain(Netlink.ERROR, -errno);
    }

    /** The end of a dump. */
    public static byte[] done() {
        return withFlags(plain(Netlink.DONE, 0), MULTI);
    }

    /** An answer of a family with these attributes. */
    public static byte[] answer(Consumer<MessageWriter> attributes) {
        MessageWriter writer = new MessageWriter();
        writer.beginMessage(28, MULTI, 0, 1, 1);
        attributes.accept(writer);
        writer.endMessage();
        return java.util.Arrays.copyOf(writer.array(), writer.size());
    }

    /** The same message with more flags. */
    public static byte[] withFlags(byte[] message, int flags) {
        byte[] copy = message.clone();
        view(copy).putShort(FLAGS_AT, (short) (view(copy).getShort(FLAGS_AT) | flags));
        return copy;
    }

    /** The same datagram with that sequence number in each message, as far as there are whole headers. */
    public static byte[] withSequence(byte[] datagram, int sequence) {
        byte[] copy = datagram.clone();
        int at = 0;
        while (at + Netlink.HEADER <= copy.length) {
            view(copy).putInt(at + SEQUENCE_AT, sequence);
            long next = at
                    + (long) Netlink.align(Math.max(Netlink.HEADER, view(copy).getInt(at)));
            if (next > copy.length || next < at) {
                break;
            }
            at = (int) next;
        }
        return copy;
    }

    /** The same message with another length in its header. */
    public static byte[] withLength(byte[] message, int length) {
        byte[] copy = message.clone();
        view(copy).putInt(0, length);
        return copy;
    }

    /** Messages in one datagram. */
    public static byte[] datagram(byte[]... messages) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] message : messages) {
            all.writeBytes(message);
        }
        return all.toByteArray();
    }
}
