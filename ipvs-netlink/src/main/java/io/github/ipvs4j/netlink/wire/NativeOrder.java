package io.github.ipvs4j.netlink.wire;

import java.nio.ByteOrder;

/** Numbers in the CPU's byte order, out of arrays: a listing reads millions, and buffers are several times slower. */
final class NativeOrder {
    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    private NativeOrder() {}

    /** A 16-bit number, unsigned. */
    static int u16(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        return LITTLE ? second << 8 | first : first << 8 | second;
    }

    /** A 32-bit number. */
    static int s32(byte[] bytes, int at) {
        int first = u16(bytes, at);
        int second = u16(bytes, at + 2);
        return LITTLE ? second << 16 | first : first << 16 | second;
    }

    /** A 64-bit number. */
    static long s64(byte[] bytes, int at) {
        long first = s32(bytes, at) & 0xffff_ffffL;
        long second = s32(bytes, at + 4) & 0xffff_ffffL;
        return LITTLE ? second << 32 | first : first << 32 | second;
    }
}
