package io.github.ipvs4j.cli.json;

import io.github.ipvs4j.cli.json.JsonValue.Member;
import io.github.ipvs4j.cli.rules.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON strictly as RFC 8259 has it, with the place of everything. Objects and arrays may be walked through, so that no
 * more than a part of a long document has to be held.
 */
final class JsonReader {
    private static final int MAX_DEPTH = 32;

    /** Members of an object that is held as a whole: far more than any that makes sense. */
    private static final int MAX_MEMBERS = 1000;

    /** Values that are held at once: those of a service with 200,000 servers. More of them would not fit into memory. */
    private static final int MAX_HELD = 2_500_000;

    private final byte[] text;
    private int at;
    private int line = 1;
    private int lineStart;
    private int depth;
    private int held;
    /** Whether nothing of the innermost object or array has been read yet. */
    private boolean first;

    JsonReader(byte[] text) {
        this.text = text;
    }

    /** Whether an array is next. */
    boolean isArrayNext() {
        return peek() == '[';
    }

    /** Goes into the object or array that is next. */
    void begin() throws JsonException {
        peek();
        if (++depth > MAX_DEPTH) {
            throw fail("too deep");
        }
        at++;
        first = true;
    }

    /** The next key of the object gone into, whose value must then be read; null at its end. */
    JsonValue.@Nullable Text nextKey() throws JsonException {
        if (ends('}')) {
            return null;
        }
        if (peek() != '"') {
            throw fail("a key in quotation marks is expected");
        }
        JsonValue.Text key = string();
        expect(':', "a colon is expected");
        return key;
    }

    /** Whether the array gone into has another element, which must then be read. */
    boolean nextElement() throws JsonException {
        return !ends(']');
    }

    private boolean ends(char bracket) throws JsonException {
        int next = peek();
        if (next == bracket) {
            at++;
            depth--;
            first = false;
            return true;
        }
        if (!first) {
            expect(',', "a comma or " + bracket + " is expected");
        }
        first = false;
        return false;
    }

    /** Makes sure that nothing follows. */
    void end() throws JsonException {
        if (peek() >= 0) {
            throw fail("nothing may follow the document");
        }
    }

    /** Reads the whole of the value that is next. */
    JsonValue value() throws JsonException {
        held = 0;
        return heldValue();
    }

    private JsonValue heldValue() throws JsonException {
        int next = peek();
        if (++held > MAX_HELD) {
            throw fail("too much in one object or array");
        }
        if (next == '{') {
            return structure();
        } else if (next == '[') {
            Place place = place(at, 1);
            List<JsonValue> elements = new ArrayList<>();
            begin();
            while (nextElement()) {
                elements.add(heldValue());
            }
            return new JsonValue.Array(place, elements);
        } else if (next == '"') {
            return string();
        } else if (next == '-' || isDigit(next)) {
            return number();
        }
        return word();
    }

    private JsonValue structure() throws JsonException {
        Place place = place(at, 1);
        Map<String, Member> members = new LinkedHashMap<>();
        begin();
        for (JsonValue.Text key = nextKey(); key != null; key = nextKey()) {
            Member before = members.put(key.value(), new Member(key.place(), heldValue()));
            if (members.size() > MAX_MEMBERS) {
                throw new JsonException(key.place(), "too many keys");
            }
            if (before != null) {
                throw new JsonException(
                        key.place(),
                        "this key is there already, in line "
                                + before.keyPlace().line());
            }
        }
        return new JsonValue.Structure(place, members);
    }

    private JsonValue word() throws JsonException {
        int start = at;
        while (at < text.length && text[at] >= 'a' && text[at] <= 'z') {
            at++;
        }
        Place place = place(start, at - start);
        String word = ascii(start);
        if (word.equals("null")) {
            return new JsonValue.Null(place);
        } else if (word.equals("true") || word.equals("false")) {
            return new JsonValue.Truth(place, word.equals("true"));
        }
        at = start;
        throw fail("a value is expected");
    }

    private JsonValue number() throws JsonException {
        int start = at;
        at += text[at] == '-' ? 1 : 0;
        int digits = at;
        digits();
        if (text[digits] == '0' && at > digits + 1) {
            at = digits;
            throw fail("a number has no leading zeros");
        }
        if (at < text.length && text[at] == '.') {
            at++;
            digits();
        }
        if (at < text.length && (text[at] | 0x20) == 'e') {
            at++;
            at += at < text.length && (text[at] == '+' || text[at] == '-') ? 1 : 0;
            digits();
        }
        return new JsonValue.Numeral(place(start, at - start), ascii(start));
    }

    private void digits() throws JsonException {
        int start = at;
        while (at < text.length && isDigit(text[at])) {
            at++;
        }
        if (at == start) {
            throw fail("a digit is expected");
        }
    }

    private JsonValue.Text string() throws JsonException {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (true) {
            int c = at < text.length ? text[at] & 0xff : -1;
            if (c < ' ') {
                throw fail(c < 0 ? "the quotation mark at the end is missing" : "control characters must be escaped");
            }
            at++;
            if (c == '"') {
                return new JsonValue.Text(place(start, at - start), value.toString());
            } else if (c == '\\') {
                escape(value);
            } else {
                value.append((char) c);
            }
        }
    }

    private void escape(StringBuilder value) throws JsonException {
        int c = at < text.length ? text[at] : -1;
        int plain = "\"\\/bfnrt".indexOf(c);
        if (c == 'u') {
            at++;
            int unit = hex();
            if (Character.isHighSurrogate((char) unit)
                    && at + 1 < text.length
                    && text[at] == '\\'
                    && text[at + 1] == 'u') {
                at += 2;
                Utf8.append(value, pair(unit, hex()));
            } else {
                Utf8.append(value, pair(unit, -1));
            }
        } else if (c >= 0 && plain >= 0) {
            at++;
            value.append("\"\\/\b\f\n\r\t".charAt(plain));
        } else {
            throw fail("there is no such escape");
        }
    }

    private int pair(int unit, int low) throws JsonException {
        if (!Character.isSurrogate((char) unit)) {
            return unit;
        }
        if (low < 0 || !Character.isLowSurrogate((char) low) || !Character.isHighSurrogate((char) unit)) {
            throw fail("half of a surrogate pair");
        }
        return Character.toCodePoint((char) unit, (char) low);
    }

    private int hex() throws JsonException {
        int unit = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = at < text.length && text[at] > 0 ? Character.digit(text[at], 16) : -1;
            if (digit < 0) {
                throw fail("four hexadecimal digits are expected");
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    private void expect(char wanted, String message) throws JsonException {
        if (peek() != wanted) {
            throw fail(message);
        }
        at++;
    }

    /** The next byte that is no white space, which stays; −1 at the end. */
    private int peek() {
        for (; at < text.length; at++) {
            byte c = text[at];
            if (c == '\n') {
                line++;
                lineStart = at + 1;
            } else if (c != ' ' && c != '\t' && c != '\r') {
                return c & 0xff;
            }
        }
        return -1;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private String ascii(int start) {
        return new String(text, start, at - start, StandardCharsets.ISO_8859_1);
    }

    private Place place(int start, int length) {
        return new Place(line, start - lineStart + 1, length);
    }

    /** An error about the next byte; at the end of the text about its last one that is no white space. */
    private JsonException fail(String message) {
        int last = text.length - 1;
        if (at <= last) {
            return new JsonException(place(at, 1), message);
        }
        while (last > 0 && (text[last] == '\n' || text[last] == '\r' || text[last] == ' ' || text[last] == '\t')) {
            last--;
        }
        at = 0;
        line = 1;
        lineStart = 0;
        for (; at < last; at++) {
            if (text[at] == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
        return new JsonException(place(last, 1), "the document ends too early: " + message);
    }
}
