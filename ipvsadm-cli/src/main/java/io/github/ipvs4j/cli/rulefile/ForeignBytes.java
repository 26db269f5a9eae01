package io.github.ipvs4j.cli.rulefile;

import org.jspecify.annotations.Nullable;

/** Files that are no text of single bytes, so that none of their lines means anything. */
final class ForeignBytes {
    private ForeignBytes() {}

    /** Returns a message with the kind of file and some advice, or null if the file may be text. */
    static @Nullable String of(byte[] text) {
        if (begins(text, 0xff, 0xfe) || begins(text, 0xfe, 0xff)) {
            return "this is UTF-16, as some editors call Unicode; `iconv -f UTF-16 -t UTF-8' makes plain text of it";
        }
        if (begins(text, 0x1f, 0x8b)) {
            return "this is compressed; give what `zcat' makes of it";
        }
        return begins(text, 0x7f, 'E') ? "this is a program" : null;
    }

    private static boolean begins(byte[] text, int first, int second) {
        return text.length > 1 && (text[0] & 0xff) == first && (text[1] & 0xff) == second;
    }
}
