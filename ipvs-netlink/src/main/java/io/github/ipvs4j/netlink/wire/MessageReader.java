package io.github.ipvs4j.netlink.wire;

/** Steps through the messages of a datagram, then of the next one. */
public final class MessageReader {
    private final byte[] bytes;
    private final AttributeReader attributes;
    private int end;
    private int start;
    private int next;

    /** Creates a reader of the first {@code length} bytes. */
    public MessageReader(byte[] bytes, int length) {
        this.bytes = bytes;
        this.attributes = new AttributeReader(bytes, 0, 0);
        this.end = length;
    }

    /** Starts again with the first {@code length} bytes of another datagram, which has replaced the one before. */
    public void restart(int length) {
        end = length;
        start = 0;
        next = 0;
    }

    /**
     * Goes to the next message.
     *
     * @return false at the end
     * @throws MalformedMessageException if the remaining bytes are not a message
     */
    public boolean next() throws MalformedMessageException {
        if (next >= end) {
            return false;
        }
        start = next;
        int left = end - start;
        int length = left < Netlink.HEADER ? left : length();
        if (length < Netlink.HEADER || length > left) {
            throw new MalformedMessageException(
                    "a message of " + Integer.toUnsignedString(length) + " bytes where " + left + " are left");
        }
        next = start + Netlink.align(length);
        return true;
    }

    /** Returns the length of the datagram in bytes, with all its messages. */
    public int size() {
        return end;
    }

    /** Returns the length of the message in bytes, with its header. */
    public int length() {
        return NativeOrder.s32(bytes, start);
    }

    /** Returns the message type: a family id, or one of {@link Netlink}. */
    public int type() {
        return NativeOrder.u16(bytes, start + 4);
    }

    /** Returns the header flags. */
    public int flags() {
        return NativeOrder.u16(bytes, start + 6);
    }

    /** Returns the sequence number of the request that the message answers. */
    public int sequence() {
        return NativeOrder.s32(bytes, start + 8);
    }

    /** Returns the command of the message, a byte of the generic header, which its family numbers. */
    public int command() throws MalformedMessageException {
        checkLength(Netlink.HEADER + Netlink.GENERIC_HEADER);
        return bytes[start + Netlink.HEADER] & 0xff;
    }

    /** Returns a reader of the attributes after the generic header. The next call uses the same reader. */
    public AttributeReader attributes() throws MalformedMessageException {
        checkLength(Netlink.HEADER + Netlink.GENERIC_HEADER);
        return attributes.restart(start + Netlink.HEADER + Netlink.GENERIC_HEADER, start + length());
    }

    /**
     * Returns the error number of an {@link Netlink#ERROR} or {@link Netlink#DONE} message, as a positive errno; 0 is
     * success.
     *
     * @throws MalformedMessageException if the message has no error number, or one that no kernel uses
     */
    public int errno() throws MalformedMessageException {
        if (length() < Netlink.HEADER + 4) {
            throw new MalformedMessageException("an error message of " + length() + " bytes");
        }
        int negated = NativeOrder.s32(bytes, start + Netlink.HEADER);
        if (negated > 0 || negated < -Netlink.MAX_ERRNO) {
            throw new MalformedMessageException("an error message with number " + negated);
        }
        return -negated;
    }

    private void checkLength(int headers) throws MalformedMessageException {
        if (length() < headers) {
            throw new MalformedMessageException(
                    "a message of " + length() + " bytes where a header of " + headers + " is due");
        }
    }
}
