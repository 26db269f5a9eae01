package io.github.ipvs4j.model.json;

import io.github.ipvs4j.model.text.TextBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON piece by piece, so that a document may be longer than memory. The output is valid UTF-8 for any input
 * bytes. The caller must end everything that it begins.
 */
public final class JsonWriter {
    private static final String INDENT = "  ";
    private static final String HEX = "0123456789abcdef";
    /** U+FFFD in UTF-8, which replaces an invalid byte. */
    private static final String REPLACEMENT = "\u00ef\u00bf\u00bd";

    private final TextBuffer text;
    private final boolean pretty;
    private int depth;
    /** True if the innermost object or array has something in it. */
    private boolean filled;

    /**
     * Appends to that text.
     *
     * @param pretty a line for each member; otherwise a line for the whole document
     */
    public JsonWriter(TextBuffer text, boolean pretty) {
        this.text = text;
        this.pretty = pretty;
    }

    /** Begins the document, or an object in an array. */
    public void beginObject() {
        separate();
        begin('{');
    }

    /** Begins an object. */
    public void beginObject(String key) {
        key(key);
        begin('{');
    }

    /** Ends an object, and with the outermost one the document's last line. */
    public void endObject() {
        end('}');
        if (depth == 0) {
            text.append('\n');
            filled = false;
        }
    }

    /** Begins an array. */
    public void beginArray(String key) {
        key(key);
        begin('[');
    }

    /** Ends an array. */
    public void endArray() {
        end(']');
    }

    /** Adds text to an array. */
    public void element(String value) {
        separate();
        string(value);
    }

    /** Adds text of one character for each byte, in UTF-8; null stays null. */
    public void member(String key, @Nullable String value) {
        key(key);
        if (value == null) {
            text.append("null");
        } else {
            string(value);
        }
    }

    /** Adds an unsigned 64-bit number. */
    public void member(String key, long unsigned) {
        key(key);
        text.append(unsigned);
    }

    /** Adds an unsigned number, or null where 0 stands for "not reported". */
    public void memberUnlessZero(String key, long unsigned) {
        if (unsigned == 0) {
            member(key, null);
        } else {
            member(key, unsigned);
        }
    }

    /** Adds a truth value. */
    public void member(String key, boolean value) {
        key(key);
        text.append(value ? "true" : "false");
    }

    /**
     * Adds the word for a code; a code without one as {@code "unknown"} and, with {@code _number} after the key,
     * itself.
     */
    public void code(String key, @Nullable String word, long code) {
        member(key, word == null ? Keys.UNKNOWN : word);
        if (word == null) {
            member(key + Keys.NUMBER_SUFFIX, code);
        }
    }

    private void begin(char bracket) {
        text.append(bracket);
        depth++;
        filled = false;
    }

    private void end(char bracket) {
        depth--;
        if (filled) {
            lineBreak();
        }
        text.append(bracket);
        filled = true;
    }

    private void key(String key) {
        separate();
        text.append('"').append(key).append(pretty ? "\": " : "\":");
    }

    private void separate() {
        if (filled) {
            text.append(',');
        }
        if (depth > 0) {
            lineBreak();
        }
        filled = true;
    }

    private void lineBreak() {
        if (pretty) {
            text.append('\n');
            for (int i = 0; i < depth; i++) {
                text.append(INDENT);
            }
        }
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); ) {
            int length = Utf8.sequenceLength(value, i);
            if (length == 1) {
                character(value.charAt(i));
            } else if (length == 0) {
                text.append(REPLACEMENT);
            } else {
                text.append(value.substring(i, i + length));
            }
            i += Math.max(1, length);
        }
        text.append('"');
    }

    private void character(char c) {
        if (c == '"' || c == '\\') {
            text.append('\\').append(c);
        } else if (c < ' ') {
            text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
        } else {
            text.append(c);
        }
    }
}
