package io.github.ipvs4j.netlink.wire;

import io.github.ipvs4j.model.IpAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes generic-netlink messages one after the other into a buffer that grows as needed. Numbers are in the CPU's byte
 * order unless a method says otherwise. Each value is padded to 4 bytes.
 */
public final class MessageWriter {
    private static final int FIRST_SIZE = 512;
    private static final int TYPE_AT = 4;
    private static final int FLAGS_AT = 6;
    private static final int SEQUENCE_AT = 8;
    /** The length of the longest attribute in bytes: attributes have a 16-bit length. */
    private static final int MAX_ATTRIBUTE = 0xffff;

    private final ByteOrder order;
    private ByteBuffer buffer;
    private int messageStart;

    /** Creates an empty writer. */
    public MessageWriter() {
        this(ByteOrder.nativeOrder());
    }

    /** Creates an empty writer for a CPU with this byte order. */
    MessageWriter(ByteOrder order) {
        this.order = order;
        buffer = allocate(FIRST_SIZE);
    }

    private ByteBuffer allocate(int size) {
        return ByteBuffer.allocate(size).order(order);
    }

    /** Discards all written messages. */
    public void reset() {
        buffer.clear();
    }

    /** Starts a message by writing both headers. {@link #endMessage()} sets its length. */
    public void beginMessage(int type, int flags, int sequence, int command, int version) {
        messageStart = buffer.position();
        room(Netlink.HEADER + Netlink.GENERIC_HEADER);
        buffer.putInt(0).putShort((short) type).putShort((short) flags).putInt(sequence);
        buffer.putInt(0); // the port id: the kernel takes it from the socket
        buffer.put((byte) command).put((byte) version).putShort((short) 0);
    }

    /** Completes the latest message by setting its length. */
    public void endMessage() {
        buffer.putInt(messageStart, buffer.position() - messageStart);
    }

    /** Sets additional flags on the latest message. */
    public void addFlags(int flags) {
        int at = messageStart + FLAGS_AT;
        buffer.putShort(at, (short) (buffer.getShort(at) | flags));
    }

    /**
     * Sets another type for all messages, and sequence numbers from {@code first} on.
     *
     * @return the number of messages
     */
    public int restamp(int type, int first) {
        int count = 0;
        for (int at = 0; at < buffer.position(); at += buffer.getInt(at)) {
            buffer.putShort(at + TYPE_AT, (short) type).putInt(at + SEQUENCE_AT, first + count);
            count++;
        }
        return count;
    }

    /** Writes an 8-bit number. */
    public void u8(int type, int value) {
        header(type, 1);
        buffer.put((byte) value);
        pad();
    }

    /** Writes a 16-bit number. */
    public void u16(int type, int value) {
        header(type, 2);
        buffer.putShort((short) value);
        pad();
    }

    /** Writes a 16-bit number in network order. */
    public void u16Network(int type, int value) {
        header(type, 2);
        buffer.put((byte) (value >>> 8)).put((byte) value);
        pad();
    }

    /** Writes a 32-bit number. */
    public void u32(int type, long value) {
        header(type, 4);
        buffer.putInt((int) value);
    }

    /** Writes a 32-bit number in network order. */
    public void u32Network(int type, int value) {
        header(type, 4);
        networkWord(value);
    }

    /** Writes two 32-bit numbers, such as flags and their mask. */
    public void u32Pair(int type, int first, int second) {
        header(type, 8);
        buffer.putInt(first).putInt(second);
    }

    /** Writes an address as {@code union nf_inet_addr}: always 16 bytes, an IPv4 address in the first four of them. */
    public void address(int type, IpAddress address) {
        header(type, 16);
        for (int i = 0; i < 4; i++) {
            networkWord(i < address.words() ? address.word(i) : 0);
        }
    }

    /**
     * Writes a string with its terminating NUL; each character is one byte.
     *
     * @throws IllegalArgumentException if it has a character that does not fit into a byte
     */
    public void string(int type, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) > 0xff) {
                throw new IllegalArgumentException("attribute " + type + " is a string of bytes");
            }
        }
        header(type, value.length() + 1);
        for (int i = 0; i < value.length(); i++) {
            buffer.put((byte) value.charAt(i));
        }
        buffer.put((byte) 0);
        pad();
    }

    /** Opens a nest, and returns the argument for {@link #endNest}. */
    public int beginNest(int type) {
        int start = buffer.position();
        header(type | Netlink.NESTED, 0);
        return start;
    }

    /** Closes the nest that {@link #beginNest} opened. */
    public void endNest(int start) {
        int length = buffer.position() - start;
        checkLength(buffer.getShort(start + 2) & Netlink.TYPE_MASK, length);
        buffer.putShort(start, (short) length);
    }

    private void header(int type, int length) {
        checkLength(type & Netlink.TYPE_MASK, Netlink.ATTRIBUTE_HEADER + length);
        room(Netlink.ATTRIBUTE_HEADER + Netlink.align(length));
        buffer.putShort((short) (Netlink.ATTRIBUTE_HEADER + length)).putShort((short) type);
    }

    /** Throws if an attribute is too long for the 16-bit length in its header. */
    private static void checkLength(int type, int length) {
        if (length > MAX_ATTRIBUTE) {
            throw new IllegalArgumentException("attribute " + type + " of " + length + " bytes is too long");
        }
    }

    private void networkWord(int value) {
        buffer.put((byte) (value >>> 24))
                .put((byte) (value >>> 16))
                .put((byte) (value >>> 8))
                .put((byte) value);
    }

    private void pad() {
        while (buffer.position() % 4 != 0) {
            buffer.put((byte) 0);
        }
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger = allocate(Math.max(buffer.capacity() * 2, buffer.position() + bytes));
            buffer = larger.put(buffer.flip());
        }
    }

    /** Returns the number of bytes written. */
    public int size() {
        return buffer.position();
    }

    /** Returns the array whose first {@link #size()} bytes are the messages; valid until the next write. */
    public byte[] array() {
        return buffer.array();
    }
}
