package io.github.ipvs4j.model.json;

import io.github.ipvs4j.model.rules.Place;
import java.nio.charset.StandardCharsets;

/**
 * Reads the tokens of JSON strictly by RFC 8259, each with its place: brackets, strings, numbers and names.
 */
final class JsonScanner {
    private final byte[] text;
    private int at;
    private int line = 1;
    private int lineStart;

    JsonScanner(byte[] text) {
        this.text = text;
    }

    /** Skips the next byte. */
    void pass() {
        at++;
    }

    /** Returns the place of the next byte. */
    Place place() {
        return place(at, 1);
    }

    JsonValue word() throws JsonException {
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

    JsonValue number() throws JsonException {
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

    JsonValue.Text string() throws JsonException {
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

    void expect(char wanted, String message) throws JsonException {
        if (peek() != wanted) {
            throw fail(message);
        }
        at++;
    }

    /** Skips white space and returns the next byte without consuming it; −1 at the end. */
    int peek() {
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

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private String ascii(int start) {
        return new String(text, start, at - start, StandardCharsets.ISO_8859_1);
    }

    private Place place(int start, int length) {
        return new Place(line, start - lineStart + 1, length);
    }

    /** Creates an error at the next byte; at the end of the text, at the last byte that is not white space. */
    JsonException fail(String message) {
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
