package io.github.ipvs4j.netlink.wire;

import java.nio.ByteOrder;

/**
 * Reads numbers in the CPU's byte order from arrays: a listing reads millions, and buffers are several times slower.
 */
final class NativeOrder {
    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    private NativeOrder() {}

    /** Reads an unsigned 16-bit number. */
    static int u16(byte[] bytes, int at) {
        return u16(bytes, at, LITTLE);
    }

    /** Reads a 32-bit number. */
    static int s32(byte[] bytes, int at) {
        return s32(bytes, at, LITTLE);
    }

    /** Reads a 64-bit number. */
    static long s64(byte[] bytes, int at) {
        return s64(bytes, at, LITTLE);
    }

    /** Reads like {@link #u16(byte[], int)}, on a CPU with that byte order. */
    static int u16(byte[] bytes, int at, boolean little) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        return little ? second << 8 | first : first << 8 | second;
    }

    /** Reads like {@link #s32(byte[], int)}, on a CPU with that byte order. */
    static int s32(byte[] bytes, int at, boolean little) {
        int first = u16(bytes, at, little);
        int second = u16(bytes, at + 2, little);
        return little ? second << 16 | first : first << 16 | second;
    }

    /** Reads like {@link #s64(byte[], int)}, on a CPU with that byte order. */
    static long s64(byte[] bytes, int at, boolean little) {
        long first = s32(bytes, at, little) & 0xffff_ffffL;
        long second = s32(bytes, at + 4, little) & 0xffff_ffffL;
        return little ? second << 32 | first : first << 32 | second;
    }
}
