package io.github.ipvs4j.cli.rulefile;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.FileNames;
import io.github.ipvs4j.cli.render.Printable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The source of rules.
 *
 * @param file the name of a file with one character for each byte, or null for standard input
 */
public record RuleSource(@Nullable String file) {
    /** Standard input, the source if no file is named. */
    public static final RuleSource STANDARD_INPUT = new RuleSource(null);

    private static final int PIECE = 1 << 16;
    /** The length of a byte-order mark, which some editors put before UTF-8. */
    private static final int MARK = 3;

    /** The greatest number of bytes of a file; a hundred thousand servers need a tenth of it. */
    private static final int MOST = 1 << 27;

    /** Returns the file of this name; {@code -} stands for standard input. */
    public static RuleSource named(String file) {
        return file.equals("-") ? STANDARD_INPUT : new RuleSource(file);
    }

    /** Returns its bytes from the beginning. */
    InputStream open(CommandContext context) throws IOException {
        return file == null ? context.in() : new FileInputStream(FileNames.forJava(file));
    }

    /** Returns its bytes from the beginning. If it cannot be read, prints the reason and returns null. */
    public @Nullable InputStream openOrReport(CommandContext context) {
        try {
            return open(context);
        } catch (IOException e) {
            context.output().error(unreadable(e));
            return null;
        }
    }

    /**
     * Returns the whole content without a byte-order mark. It does not call {@code readAllBytes}: on JDK 17 that
     * method asks a file for its position, which a pipe does not have.
     */
    public byte[] readAll(CommandContext context) throws IOException {
        try (InputStream in = open(context)) {
            byte[] all = new byte[PIECE];
            int size = in.readNBytes(all, 0, PIECE);
            while (size == all.length) {
                int next = in.read();
                if (next < 0) {
                    return withoutMark(all, size);
                }
                if (size == MOST) {
                    throw new IOException("more than " + MOST + " bytes");
                }
                // a file tells how much is left of it, so that its bytes are moved but once; a pipe may tell little
                int more = Math.max(in.available(), size / 2);
                all = Arrays.copyOf(all, more < MOST - size ? size + 1 + more : MOST);
                all[size++] = (byte) next;
                size += in.readNBytes(all, size, all.length - size);
            }
            return withoutMark(all, size);
        }
    }

    private static byte[] withoutMark(byte[] all, int size) {
        boolean marked = size > 2 && all[0] == (byte) 0xef && all[1] == (byte) 0xbb && all[2] == (byte) 0xbf;
        return marked || size < all.length ? Arrays.copyOfRange(all, marked ? MARK : 0, size) : all;
    }

    /** Returns the message for a source that cannot be read. */
    public String unreadable(IOException e) {
        String message = Printable.of(String.valueOf(e.getMessage()));
        if (file == null) {
            return "cannot read standard input: " + message;
        }
        // a failure to open is reported as "NAME (REASON)"
        int reason = message.endsWith(")") ? message.lastIndexOf('(') : -1;
        return "cannot read " + Printable.of(file) + ": "
                + (reason < 0 ? message : message.substring(reason + 1, message.length() - 1));
    }
}
