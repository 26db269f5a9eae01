package io.github.ipvs4j.model.json;

/** Finds characters in text that has one character for each byte. */
final class Utf8 {
    private static final int MAX_BYTES = 4;
    private static final int SURROGATES = 0xd800 >>> 11;
    private static final int LAST = 0x10ffff;
    /** The least code point that needs this many bytes. */
    private static final int[] LEAST = {0, 0, 0x80, 0x800, 0x10000};

    private Utf8() {}

    /** Returns the number of bytes, 1 to 4, of the character at {@code at}, or 0 if they are not a character. */
    static int sequenceLength(String text, int at) {
        int first = text.charAt(at);
        if (first < 0x80) {
            return 1;
        }
        // as many ones lead as there are bytes
        int length = Integer.numberOfLeadingZeros(~(first << 24));
        if (length < 2 || length > MAX_BYTES || at + length > text.length()) {
            return 0;
        }
        int point = first & 0x7f >>> length;
        for (int i = at + 1; i < at + length; i++) {
            if ((text.charAt(i) & 0xc0) != 0x80) {
                return 0;
            }
            point = point << 6 | text.charAt(i) & 0x3f;
        }
        return point < LEAST[length] || point > LAST || point >>> 11 == SURROGATES ? 0 : length;
    }

    /** Appends a character. */
    static void append(StringBuilder text, int point) {
        if (point < LEAST[2]) {
            text.append((char) point);
            return;
        }
        int length = point < LEAST[3] ? 2 : point < LEAST[4] ? 3 : 4;
        text.append((char) ((0xf00 >> length | point >> 6 * (length - 1)) & 0xff));
        for (int shift = 6 * (length - 2); shift >= 0; shift -= 6) {
            text.append((char) (0x80 | point >> shift & 0x3f));
        }
    }
}
