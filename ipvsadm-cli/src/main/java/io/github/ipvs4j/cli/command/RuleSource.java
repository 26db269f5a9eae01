package io.github.ipvs4j.cli.command;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where rules are read from.
 *
 * @param file the name of a file with one character for each byte, or null for standard input
 */
public record RuleSource(@Nullable String file) {
    /** What is there unless a file is named. */
    public static final RuleSource STANDARD_INPUT = new RuleSource(null);

    private static final int PIECE = 1 << 16;

    /** The file of that name; {@code -} stands for standard input. */
    public static RuleSource named(String file) {
        return file.equals("-") ? STANDARD_INPUT : new RuleSource(file);
    }

    /** Its bytes from the beginning. */
    InputStream open(CommandContext context) throws IOException {
        return file == null ? context.in() : new FileInputStream(FileNames.forJava(file));
    }

    /** All of it. Not {@code readAllBytes}: on JDK 17 that of a file asks for its position, which a pipe does not have. */
    byte[] readAll(CommandContext context) throws IOException {
        try (InputStream in = open(context)) {
            // all of a file, which is not copied then; of a pipe what is there already
            byte[] first = new byte[in.available()];
            int size = in.readNBytes(first, 0, first.length);
            ByteArrayOutputStream rest = new ByteArrayOutputStream(PIECE);
            byte[] piece = new byte[PIECE];
            for (int more = in.read(piece); more > 0; more = in.read(piece)) {
                rest.write(piece, 0, more);
            }
            if (rest.size() == 0 && size == first.length) {
                return first;
            }
            byte[] all = Arrays.copyOf(first, size + rest.size());
            System.arraycopy(rest.toByteArray(), 0, all, size, rest.size());
            return all;
        }
    }

    /** What to tell the user when it cannot be read. */
    String unreadable(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (file == null) {
            return "cannot read standard input: " + message;
        }
        // what cannot be opened is told as "NAME (REASON)"
        int reason = message.endsWith(")") ? message.lastIndexOf('(') : -1;
        return "cannot read " + file + ": "
                + (reason < 0 ? message : message.substring(reason + 1, message.length() - 1));
    }
}
