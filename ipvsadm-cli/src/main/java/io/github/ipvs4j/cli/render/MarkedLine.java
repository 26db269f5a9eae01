package io.github.ipvs4j.cli.render;

/**
 * Lines of a text with marks below a part of them. Lines are asked for in their order, since each is looked for from the one
 * before on.
 */
public final class MarkedLine {
    private static final int FIRST_PRINTABLE = 0x20;
    private static final int DELETE = 0x7f;

    private final byte[] text;
    private int number = 1;
    private int start;

    /** Of that text, of which lines end with a line feed. */
    public MarkedLine(byte[] text) {
        this.text = text;
    }

    /** A line for a terminal: without the carriage return at its end, and without what might steer the terminal. */
    public String line(int wanted) {
        while (number < wanted) {
            number += text[start++] == '\n' ? 1 : 0;
        }
        int end = start;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        if (end > start && text[end - 1] == '\r') {
            end--;
        }
        StringBuilder line = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = (char) (text[i] & 0xff);
            line.append(c < FIRST_PRINTABLE && c != '\t' || c == DELETE ? '?' : c);
        }
        return line.toString();
    }

    /** Marks below a part of the line asked for last: as wide as that, in UTF-8, and as far right, tabs included. */
    public String marks(int column, int length) {
        StringBuilder marks = new StringBuilder(column + length);
        for (int i = start; i < start + column - 1; i++) {
            if (startsCharacter(text[i])) {
                marks.append(text[i] == '\t' ? '\t' : ' ');
            }
        }
        for (int i = start + column - 1; i < start + column - 1 + length; i++) {
            if (startsCharacter(text[i])) {
                marks.append('^');
            }
        }
        return marks.toString();
    }

    private static boolean startsCharacter(byte b) {
        return (b & 0xc0) != 0x80;
    }
}
