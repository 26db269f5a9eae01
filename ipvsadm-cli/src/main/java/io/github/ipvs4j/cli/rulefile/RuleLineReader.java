package io.github.ipvs4j.cli.rulefile;

import io.github.ipvs4j.model.text.TextBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a restore as words: separated by blanks, tabs and carriage returns, without quoting. The word
 * {@code ipvsadm} is dropped wherever it stands, a NUL character cuts its word short, a word that starts with
 * {@code #} ends its line, a byte-order mark before everything counts for nothing, and lines without words are skipped.
 */
public final class RuleLineReader {
    private static final int BUFFER = 1 << 16;
    /** The byte-order mark of UTF-8. */
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** The greatest number of bytes of a line; no sensible line has a thousandth of it. */
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final @Nullable Runnable beforeReading;
    private final byte[] buffer;
    private int next;
    private int end;
    private int line;
    /** The number of bytes read so far. */
    private int position;
    /** The number of bytes before the current line. */
    private int lineStart;
    /** The places where the words of the current line start. */
    private int[] columns = new int[16];
    /** The part of a word that lies before the buffer's current content. */
    private byte[] word = new byte[256];

    /** Reads that input. */
    public RuleLineReader(InputStream in) {
        this(in, null);
    }

    /**
     * Reads that input.
     *
     * @param beforeReading run before each read, which may wait long for somebody to write
     */
    public RuleLineReader(InputStream in, @Nullable Runnable beforeReading) {
        this.in = in;
        this.beforeReading = beforeReading;
        buffer = new byte[BUFFER];
    }

    /**
     * Reads a part of a text.
     *
     * @param start how many bytes of the text come before the part, which begins a line
     * @param end how many are there with it
     * @param firstLine the number of its first line
     */
    public RuleLineReader(byte[] text, int start, int end, int firstLine) {
        in = InputStream.nullInputStream();
        beforeReading = null;
        buffer = text;
        next = start;
        position = start;
        this.end = end;
        line = firstLine - 1;
    }

    /**
     * Returns the words of the next line that has some; none at the end of the input.
     *
     * @throws IOException also if a line has no end as far as anybody would read
     */
    public List<String> next() throws IOException {
        List<String> words = new ArrayList<>();
        int length = 0;
        int column = 0;
        boolean comment = false;
        lineStart = position;
        while (true) {
            int c = read();
            if (position - lineStart > LONGEST) {
                throw new IOException("line " + (line + 1) + " has more than " + LONGEST + " bytes");
            }
            boolean lineEnds = c < 0 || c == '\n';
            if (!lineEnds && c != ' ' && c != '\t' && c != '\r') {
                if (length == word.length) {
                    word = Arrays.copyOf(word, length * 2);
                }
                if (length == 0) {
                    column = position - lineStart;
                }
                word[length++] = (byte) c;
                continue;
            }
            if (length >= MARK.length && column == 1 && lineStart == 0) {
                length = withoutMark(length);
            }
            if (length > 0) {
                comment |= word[0] == '#';
                if (!comment) {
                    add(words, length, column);
                }
                length = 0;
            }
            if (lineEnds) {
                line++;
                if (c < 0 || !words.isEmpty()) {
                    return words;
                }
                comment = false;
                lineStart = position;
            }
        }
    }

    /** Returns the number of the line whose words were returned last, from 1 on. */
    public int line() {
        return line;
    }

    /** Returns the number of bytes before that line. */
    int lineStart() {
        return lineStart;
    }

    /** Returns the number of bytes read so far. */
    int position() {
        return position;
    }

    /** Skips lines if the input goes on with them. Returns whether it does. */
    boolean passOver(TextBuffer lines, int count) {
        if (!lines.isAt(buffer, next, end)) {
            return false;
        }
        next += lines.size();
        position += lines.size();
        line += count;
        return true;
    }

    /** Returns the place where a word of the line starts, in bytes from 1 on. */
    int column(int wordIndex) {
        return columns[wordIndex];
    }

    /** Returns the length of the first word of the file without the mark that some editors put before it. */
    private int withoutMark(int length) {
        if (!Arrays.equals(word, 0, MARK.length, MARK, 0, MARK.length)) {
            return length;
        }
        System.arraycopy(word, MARK.length, word, 0, length - MARK.length);
        return length - MARK.length;
    }

    private void add(List<String> words, int length, int column) {
        int nul = 0;
        while (nul < length && word[nul] != 0) {
            nul++;
        }
        String text = new String(word, 0, nul, StandardCharsets.ISO_8859_1);
        if (!text.equals("ipvsadm")) {
            if (words.size() == columns.length) {
                columns = Arrays.copyOf(columns, columns.length * 2);
            }
            columns[words.size()] = column;
            words.add(text);
        }
    }

    private int read() throws IOException {
        if (next == end) {
            next = 0;
            if (beforeReading != null) {
                beforeReading.run();
            }
            end = Math.max(0, in.read(buffer, 0, buffer.length));
            if (end == 0) {
                return -1;
            }
        }
        position++;
        return buffer[next++] & 0xff;
    }
}
