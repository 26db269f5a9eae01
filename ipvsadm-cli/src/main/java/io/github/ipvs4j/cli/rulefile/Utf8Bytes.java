package io.github.ipvs4j.cli.rulefile;

/** UTF-8 in text that has a character for each byte. */
final class Utf8Bytes {
    private static final int TAIL_BITS = 6;
    private static final int[] LEAST = {0, 0, 0x80, 0x800, 0x1_0000};

    private Utf8Bytes() {}

    /** Returns the character that begins at an index, or −1 if there is none. */
    static int at(String bytes, int index) {
        int first = bytes.charAt(index);
        int length = first < 0x80 ? 1 : first < 0xc0 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 0;
        if (length <= 1 || index + length > bytes.length()) {
            return length == 1 ? first : -1;
        }
        int character = first & 0x7f >> length;
        for (int i = index + 1; i < index + length; i++) {
            int tail = bytes.charAt(i);
            if ((tail & 0xc0) != 0x80) {
                return -1;
            }
            character = character << TAIL_BITS | tail & 0x3f;
        }
        return character >= LEAST[length] && Character.isValidCodePoint(character) ? character : -1;
    }

    /** Returns the number of bytes of a character. */
    static int length(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x1_0000 ? 3 : 4;
    }
}
