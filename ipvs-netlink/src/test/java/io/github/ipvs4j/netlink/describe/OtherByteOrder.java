package io.github.ipvs4j.netlink.describe;

import io.github.ipvs4j.netlink.wire.Netlink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Turns messages of a little-endian machine into those that a big-endian one has in their place. Numbers in network
 * order, addresses and text stay.
 */
public final class OtherByteOrder {
    private static final int IPV6 = 10;

    private final ByteBuffer from;
    private final ByteBuffer to;

    private OtherByteOrder(byte[] messages) {
        from = ByteBuffer.wrap(messages).order(ByteOrder.LITTLE_ENDIAN);
        to = ByteBuffer.wrap(messages.clone()).order(ByteOrder.BIG_ENDIAN);
    }

    /** Returns the same messages on a big-endian machine. */
    public static byte[] of(byte[] messages) {
        OtherByteOrder order = new OtherByteOrder(messages);
        for (int at = 0; at < messages.length; at += Netlink.align(order.message(at))) {}
        return order.to.array();
    }

    /** Converts the message there, and returns its length. */
    private int message(int at) {
        int length = from.getInt(at);
        int type = u16(at + 4);
        header(at);
        int body = at + Netlink.HEADER;
        if (type >= Netlink.CONTROLLER) {
            AttributeTable table = Tables.attributes(type == Netlink.CONTROLLER, from.get(body));
            attributes(body + Netlink.GENERIC_HEADER, at + length, table);
        } else if (length > Netlink.HEADER) {
            number(body, 4);
            if (type == Netlink.ERROR) { // and the request that it answers, or the header of it
                int request = body + 4;
                if (from.getInt(request) == at + length - request) {
                    message(request);
                } else {
                    header(request);
                }
            }
        }
        return length;
    }

    private void header(int at) {
        number(at, 4);
        number(at + 4, 2);
        number(at + 6, 2);
        number(at + 8, 4);
        number(at + 12, 4);
    }

    private void attributes(int start, int end, AttributeTable table) {
        boolean isIpv6 = false;
        for (int at = start; at < end; at += Netlink.align(u16(at))) {
            Attribute known = table.get(u16(at + 2) & Netlink.TYPE_MASK);
            int value = at + Netlink.ATTRIBUTE_HEADER;
            isIpv6 |= known != null && known.kind() == Kind.FAMILY && u16(value) == IPV6;
        }
        for (int at = start; at < end; at += Netlink.align(u16(at))) {
            int length = u16(at);
            Attribute known = table.get(u16(at + 2) & Netlink.TYPE_MASK);
            number(at, 2);
            number(at + 2, 2);
            if (known != null) {
                value(known, at + Netlink.ATTRIBUTE_HEADER, length - Netlink.ATTRIBUTE_HEADER, isIpv6);
            }
        }
    }

    private void value(Attribute known, int at, int length, boolean isIpv6) {
        switch (known.kind()) {
            case NUMBER, COUNTER, NAMED, BITS, FAMILY, VERSION -> number(at, length);
            case MASKED_BITS -> {
                number(at, 4);
                number(at + 4, 4);
            }
            case MASK -> {
                if (isIpv6) {
                    number(at, length);
                }
            }
            case NEST -> attributes(at, at + length, known.inside());
            case LIST -> {
                for (int item = at; item < at + length; item += Netlink.align(u16(item))) {
                    int size = u16(item);
                    number(item, 2);
                    number(item + 2, 2);
                    attributes(item + Netlink.ATTRIBUTE_HEADER, item + size, known.inside());
                }
            }
            case PORT, ADDRESS, STRING, PADDING -> {}
        }
    }

    private int u16(int at) {
        return from.getShort(at) & 0xffff;
    }

    private void number(int at, int length) {
        switch (length) {
            case 1 -> {}
            case 2 -> to.putShort(at, from.getShort(at));
            case 4 -> to.putInt(at, from.getInt(at));
            case 8 -> to.putLong(at, from.getLong(at));
            default -> throw new IllegalArgumentException("a number of " + length + " bytes at " + at);
        }
    }
}
