package io.github.ipvs4j.netlink.wire;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.IpAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps through a row of attributes. The first thing that is wrong sticks: from then on {@link #next()} is false and
 * the getters answer 0, and {@link #finish()} throws. So a decoder is one loop without checks of its own, and it skips
 * the attributes it does not know.
 */
public final class AttributeReader {
    private final byte[] bytes;
    private int end;
    private int next;
    private int start;
    private int length;
    private @Nullable String problem;
    private @Nullable AttributeReader inner;

    AttributeReader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.next = start;
        this.end = end;
    }

    /** Starts again with other attributes of the same bytes. */
    AttributeReader restart(int from, int to) {
        next = from;
        end = to;
        start = 0;
        length = 0;
        problem = null;
        return this;
    }

    /** Goes to the next attribute. Returns false at the end, or if the rest is not an attribute. */
    public boolean next() {
        int left = end - next;
        if (problem != null || left <= 0) {
            return false;
        }
        int total = left < Netlink.ATTRIBUTE_HEADER ? left : NativeOrder.u16(bytes, next);
        if (total < Netlink.ATTRIBUTE_HEADER || total > left) {
            fail("an attribute of " + total + " bytes where " + left + " are left");
            return false;
        }
        start = next + Netlink.ATTRIBUTE_HEADER;
        length = total - Netlink.ATTRIBUTE_HEADER;
        next += Netlink.align(total);
        return true;
    }

    /** Returns the number of this attribute, without flag bits. */
    public int type() {
        return NativeOrder.u16(bytes, start - 2) & Netlink.TYPE_MASK;
    }

    /** Returns the length of this attribute's value in bytes. */
    public int length() {
        return length;
    }

    /** Returns this attribute's bytes. */
    public byte[] bytes() {
        return Arrays.copyOfRange(bytes, start, start + length);
    }

    /** Reads an 8-bit number. */
    public int u8() {
        return has(1) ? bytes[start] & 0xff : 0;
    }

    /** Reads a 16-bit number. */
    public int u16() {
        return has(2) ? NativeOrder.u16(bytes, start) : 0;
    }

    /** Reads a 16-bit number in network order. */
    public int u16Network() {
        return has(2) ? (bytes[start] & 0xff) << 8 | bytes[start + 1] & 0xff : 0;
    }

    /** Reads a 32-bit number. */
    public long u32() {
        return has(4) ? NativeOrder.s32(bytes, start) & 0xffff_ffffL : 0;
    }

    /** Reads a 32-bit number in network order. */
    public int u32Network() {
        return has(4) ? networkWord(start) : 0;
    }

    /** Reads a 32- or 64-bit number, whichever the kernel sent. */
    public long u32OrU64() {
        return length == 8 ? NativeOrder.s64(bytes, start) : u32();
    }

    /** Reads the first of two 32-bit numbers. */
    public int firstOfU32Pair() {
        return has(8) ? NativeOrder.s32(bytes, start) : 0;
    }

    /** Reads the second of two 32-bit numbers. */
    public int secondOfU32Pair() {
        return has(8) ? NativeOrder.s32(bytes, start + 4) : 0;
    }

    /** Reads a string up to its NUL, or to the end of the attribute; each byte becomes one character. */
    public String string() {
        int size = 0;
        while (size < length && bytes[start + size] != 0) {
            size++;
        }
        return new String(bytes, start, size, StandardCharsets.ISO_8859_1);
    }

    private int networkWord(int at) {
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | (bytes[at + 3] & 0xff);
    }

    /**
     * Reads a string as {@link #string()} does, but creates no new one if it is in the list, as nearly always.
     *
     * @param names short words of ASCII
     */
    public String stringAmong(List<String> names) {
        for (int i = 0; i < names.size(); i++) { // no iterator: there is one call for each service of a listing
            if (isString(names.get(i))) {
                return names.get(i);
            }
        }
        return string();
    }

    private boolean isString(String name) {
        int size = name.length();
        boolean same = size <= length && (size == length || bytes[start + size] == 0);
        for (int i = 0; same && i < size; i++) {
            same = (bytes[start + i] & 0xff) == name.charAt(i);
        }
        return same;
    }

    /**
     * Returns whether a known address is equal to the address of the given family at a {@link #place()}, ignoring the
     * bytes behind it. An attribute that is too short has no address.
     */
    public boolean isAddress(IpAddress known, AddressFamily family, long place) {
        int at = (int) (place >>> 32);
        boolean same = known.family() == family && (int) place >= family.addressBytes();
        for (int i = 0; same && i < known.words(); i++) {
            same = known.word(i) == networkWord(at + 4 * i);
        }
        return same;
    }

    /** Returns a hash code of the address at a {@link #place()}. */
    public int addressHash(long place) {
        int hash = 0;
        int from = (int) (place >>> 32);
        for (int i = 0; i + 4 <= (int) place; i += 4) {
            hash = hash * 31 + networkWord(from + i);
        }
        return hash;
    }

    /** Reads an address of the given family at the start of this attribute, and ignores the bytes behind it. */
    public IpAddress address(AddressFamily family) {
        if (length < family.addressBytes()) {
            fail("attribute " + type() + " of " + length + " bytes is no address");
            return IpAddress.ipv4(0);
        }
        return IpAddress.fromBytes(family, bytes, start);
    }

    /**
     * Returns the place of this attribute's value, for {@link #address(AddressFamily, long)}: the family may come
     * later.
     */
    public long place() {
        return (long) start << 32 | length;
    }

    /** Reads the address at a {@link #place()}. */
    public IpAddress address(AddressFamily family, long place) {
        start = (int) (place >>> 32);
        length = (int) place;
        return address(family);
    }

    /**
     * Returns a reader of the attributes inside the one at a {@link #place()}. The next call uses the same reader,
     * because a listing would make millions of them. Its own {@link #finish()} reports their errors.
     */
    public AttributeReader inside(long place) {
        AttributeReader reader = inner;
        if (reader == null) {
            reader = new AttributeReader(bytes, 0, 0);
            inner = reader;
        }
        int from = (int) (place >>> 32);
        return reader.restart(from, from + (int) place);
    }

    /** Returns a reader of the attributes inside this one. Its own {@link #finish()} reports their errors. */
    public AttributeReader nested() {
        return new AttributeReader(bytes, start, start + length);
    }

    private boolean has(int size) {
        if (length != size) {
            fail("attribute " + type() + " of " + length + " bytes instead of " + size);
        }
        return length == size;
    }

    private void fail(String what) {
        if (problem == null) {
            problem = what;
        }
    }

    /** Ends the reading, and throws if anything was wrong. */
    public void finish() throws MalformedMessageException {
        if (problem != null) {
            throw new MalformedMessageException(problem);
        }
    }
}
