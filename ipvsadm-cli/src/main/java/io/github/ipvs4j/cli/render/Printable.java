package io.github.ipvs4j.cli.render;

import java.nio.charset.StandardCharsets;

/**
 * Makes text from outside safe for a terminal. Control characters, also of ISO 8859-1, could steer the terminal.
 * Marks of the direction of writing could make a line look like another one. Text has one character for each byte, in
 * UTF-8.
 */
public final class Printable {
    private static final String LINES = "\n\t";
    private static final char SHOWN_INSTEAD = '?';
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7f;
    private static final int FIRST_PRINTABLE_BEYOND = 0xa0;

    private Printable() {}

    /**
     * Returns a word or a line with {@code ?} for each such character, and for each byte that belongs to no
     * character.
     */
    public static String of(String text) {
        return of(text, "");
    }

    /** Several lines, in which line feeds and tabs stay. */
    public static String lines(String text) {
        return of(text, LINES);
    }

    private static String of(String text, String allowed) {
        if (isPlain(text, allowed)) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        StringBuilder shown = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; at = append(shown, bytes, at, bytes.length, allowed)) {}
        return shown.toString();
    }

    /** Returns whether these lines are printable ASCII and tabs, so that they may go anywhere. */
    public static boolean arePlain(String lines) {
        return isPlain(lines, LINES);
    }

    private static boolean isPlain(String text, String allowed) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < FIRST_PRINTABLE ? allowed.indexOf(c) < 0 : c >= DELETE) {
                return false;
            }
        }
        return true;
    }

    /** Appends the character at an index, or its replacement. Returns the index of the next character. */
    static int append(StringBuilder shown, byte[] text, int at, int end, String allowed) {
        char c = (char) (text[at] & 0xff);
        if (c < DELETE) {
            shown.append(c >= FIRST_PRINTABLE || allowed.indexOf(c) >= 0 ? c : SHOWN_INSTEAD);
            return at + 1;
        }
        int next = endOfCharacter(text, at, end);
        if (next > at + 1 && isHarmless(codePoint(text, at, next))) {
            for (int i = at; i < next; i++) {
                shown.append((char) (text[i] & 0xff));
            }
        } else {
            shown.append(SHOWN_INSTEAD);
        }
        return next;
    }

    /** Returns the end of the UTF-8 character at that index, or the next index if there is none. */
    static int endOfCharacter(byte[] text, int at, int end) {
        int first = text[at] & 0xff;
        int length = first < 0xc2 || first > 0xf4 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (length > end - at) {
            return at + 1;
        }
        for (int i = 1; i < length; i++) {
            if ((text[at + i] & 0xc0) != 0x80) {
                return at + 1;
            }
        }
        return at + length;
    }

    /** Returns the character between two indices; -1 if it could be written in fewer bytes, or is beyond Unicode. */
    private static int codePoint(byte[] text, int at, int end) {
        int length = end - at;
        int bits = text[at] & 0xff >> length + 1;
        for (int i = at + 1; i < end; i++) {
            bits = bits << 6 | text[i] & 0x3f;
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        return bits >= least && bits <= Character.MAX_CODE_POINT ? bits : -1;
    }

    /** Returns a line of characters for a screen, with {@code ?} for each unsafe character. */
    public static String onScreen(String line) {
        StringBuilder shown = null;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < FIRST_PRINTABLE || c >= DELETE && !isHarmless(c) && !Character.isSurrogate(c)) {
                shown = shown == null ? new StringBuilder(line) : shown;
                shown.setCharAt(i, SHOWN_INSTEAD);
            }
        }
        return shown == null ? line : shown.toString();
    }

    private static boolean isHarmless(int c) {
        boolean isSurrogate = c >= 0xd800 && c <= 0xdfff;
        boolean isMark =
                c == 0x61c || c >= 0x200e && c <= 0x200f || c >= 0x2028 && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        return c >= FIRST_PRINTABLE_BEYOND && !isSurrogate && !isMark;
    }
}
