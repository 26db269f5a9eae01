package io.github.ipvs4j.cli.render;

/**
 * Lines of a text with marks below a part of them. Lines are asked for in their order, since each is looked for from
 * the one before on.
 */
public final class MarkedLine {
    /** The most bytes of a line to show. */
    private static final int LONGEST = 400;
    /** If the column lies beyond this many bytes, the shown line begins {@code BEFORE} bytes ahead of it. */
    private static final int FAR = 300;

    private static final int BEFORE = 60;

    private final byte[] text;
    private int number = 1;
    private int start;
    /** The place where the shown part of the line begins. */
    private int shown;

    /** Creates a marker of lines in that text, which end with a line feed. */
    public MarkedLine(byte[] text) {
        this.text = text;
    }

    /**
     * Returns a line for a terminal, without the carriage return at its end and without characters that might steer
     * the terminal. Of a long line it returns the part near a column.
     */
    public String line(int wanted, int column) {
        while (number < wanted) {
            number += text[start++] == '\n' ? 1 : 0;
        }
        shown = start;
        int target = start + column - 1;
        if (target - start > FAR) {
            shown = target - BEFORE;
            while (!startsCharacter(text[shown])) {
                shown++;
            }
        }
        int end = shown;
        while (end < limit() && text[end] != '\n') {
            end++;
        }
        if (end > shown && text[end - 1] == '\r') {
            end--;
        }
        StringBuilder line = new StringBuilder(end - shown);
        for (int i = shown; i < end; i = Printable.append(line, text, i, end, "\t")) {}
        return line.toString();
    }

    private int limit() {
        return Math.min(text.length, shown + LONGEST);
    }

    /** Marks below a part of the line asked for last: as wide as that, in UTF-8, and as far right, tabs included. */
    public String marks(int column, int length) {
        StringBuilder marks = new StringBuilder();
        int target = start + column - 1;
        for (int i = shown; i < target; i = Printable.endOfCharacter(text, i, limit())) {
            marks.append(text[i] == '\t' ? '\t' : ' ');
        }
        int end = Math.min(limit(), target + length);
        for (int i = target; i < end; i = Printable.endOfCharacter(text, i, limit())) {
            marks.append('^');
        }
        return marks.toString();
    }

    private static boolean startsCharacter(byte b) {
        return (b & 0xc0) != 0x80;
    }
}
