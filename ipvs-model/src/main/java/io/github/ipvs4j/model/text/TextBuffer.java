package io.github.ipvs4j.model.text;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.IpAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Growing text of one byte for each character, with the padding that {@code printf} does. */
public final class TextBuffer {
    private static final int FIRST_SIZE = 1024;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    /** Creates an empty text. */
    public TextBuffer() {}

    /** Appends a byte. */
    public TextBuffer append(char c) {
        room(1);
        bytes[size++] = (byte) c;
        return this;
    }

    /** Appends text: {@code %s}. */
    public TextBuffer append(String text) {
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    /** Appends an address: {@code inet_ntop}. One of IPv4, the bulk of most tables, without a string of its own. */
    public TextBuffer append(IpAddress address) {
        if (address.family() == AddressFamily.IPV6) {
            return append(address.toString());
        }
        int bits = address.word(0);
        append(bits >>> 24).append('.').append(bits >>> 16 & 0xff);
        return append('.').append(bits >>> 8 & 0xff).append('.').append(bits & 0xff);
    }

    /** Appends an unsigned number: {@code %llu}. */
    public TextBuffer append(long unsigned) {
        if (unsigned < 0) {
            return append(Long.toUnsignedString(unsigned));
        }
        int digits = 1;
        for (long rest = unsigned / 10; rest > 0; rest /= 10) {
            digits++;
        }
        room(digits);
        long rest = unsigned;
        for (int at = size + digits - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    /** Appends text on the left of a column: {@code %-WIDTHs}. */
    public TextBuffer left(String text, int width) {
        append(text);
        return blanks(width - text.length());
    }

    /** Appends an unsigned number on the left of a column: {@code %-WIDTHu}. */
    public TextBuffer left(long unsigned, int width) {
        int start = size;
        return append(unsigned).fill(start, width);
    }

    /** Removes the text beyond {@code most} bytes after {@code start}, a former {@link #size()}. */
    public TextBuffer cut(int start, int most) {
        size = Math.min(size, start + most);
        return this;
    }

    /** Appends blanks until there are {@code width} bytes after {@code start}, a former {@link #size()}. */
    public TextBuffer fill(int start, int width) {
        return blanks(start + width - size);
    }

    /** Appends text on the right of a column: {@code %WIDTHs}. */
    public TextBuffer right(String text, int width) {
        blanks(width - text.length());
        return append(text);
    }

    /** Appends an unsigned number on the right of a column: {@code %WIDTHu}. */
    public TextBuffer right(long unsigned, int width) {
        return right(Long.toUnsignedString(unsigned), width);
    }

    private TextBuffer blanks(int count) {
        if (count > 0) {
            room(count);
            Arrays.fill(bytes, size, size + count, (byte) ' ');
            size += count;
        }
        return this;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    /** Returns the number of its bytes. */
    public int size() {
        return size;
    }

    /** Forgets everything. */
    public void clear() {
        size = 0;
    }

    /** Returns whether another text has the same bytes between two indices, perhaps followed by more. */
    public boolean isAt(byte[] text, int start, int end) {
        return end - start >= size && Arrays.equals(bytes, 0, size, text, start, start + size);
    }

    /** Returns a copy of its bytes. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Returns its bytes. */
    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
    }

    /** Writes everything in one go and forgets it, whether that worked or not. */
    public void writeTo(OutputStream stream) throws IOException {
        int length = size;
        size = 0;
        stream.write(bytes, 0, length);
        stream.flush();
    }
}
