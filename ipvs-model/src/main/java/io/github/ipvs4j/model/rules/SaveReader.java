package io.github.ipvs4j.model.rules;

import java.nio.charset.StandardCharsets;

/**
 * Reads rule lines as {@link SaveFormat} and {@code ipvsadm --save --numeric} write them: services ({@code -A}),
 * servers ({@code -a}), time-outs ({@code --set}) and synchronisation daemons ({@code --start-daemon}). An option may
 * have its short or its long name, and its value is the next word. Blank lines and lines that begin with {@code #} have
 * no meaning. Everything else is an error, with the place of the word: other commands, host names, names of ports,
 * values written in the same word as their option.
 */
public final class SaveReader {
    private SaveReader() {}

    /** Passes each change that the lines ask for to {@code listener}, in their order, and each error. */
    public static void read(byte[] text, RuleListener listener) {
        String lines = new String(text, StandardCharsets.ISO_8859_1);
        int number = 0;
        for (int start = 0; start < lines.length(); ) {
            int end = lines.indexOf('\n', start);
            end = end < 0 ? lines.length() : end;
            number++;
            SavedLine.read(lines.substring(start, end), number, listener);
            start = end + 1;
        }
    }
}
