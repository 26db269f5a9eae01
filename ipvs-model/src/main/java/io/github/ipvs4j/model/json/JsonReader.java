package io.github.ipvs4j.model.json;

import io.github.ipvs4j.model.json.JsonValue.Member;
import io.github.ipvs4j.model.rules.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON strictly as RFC 8259 has it, with the place of everything. Objects and arrays may be walked through, so
 * that no more than a part of a long document has to be held.
 */
final class JsonReader {
    private static final int MAX_DEPTH = 32;

    /** Members of an object that is held as a whole: far more than any that makes sense. */
    private static final int MAX_MEMBERS = 1000;

    /**
     * The most values that the reader holds at once: a service with 200,000 servers. More would not fit into memory.
     */
    private static final int MAX_HELD = 2_500_000;

    private final JsonScanner scanner;
    private int depth;
    private int held;
    /** True if nothing of the innermost object or array has been read yet. */
    private boolean first;

    JsonReader(byte[] text) {
        scanner = new JsonScanner(text);
    }

    /** Returns whether an array is next. */
    boolean isArrayNext() {
        return scanner.peek() == '[';
    }

    /** Goes into the object or array that is next. */
    void begin() throws JsonException {
        scanner.peek();
        if (++depth > MAX_DEPTH) {
            throw scanner.fail("too deep");
        }
        scanner.pass();
        first = true;
    }

    /** Returns the next key of the object gone into, whose value must then be read; null at its end. */
    JsonValue.@Nullable Text nextKey() throws JsonException {
        if (ends('}')) {
            return null;
        }
        if (scanner.peek() != '"') {
            throw scanner.fail("a key in quotation marks is expected");
        }
        JsonValue.Text key = scanner.string();
        scanner.expect(':', "a colon is expected");
        return key;
    }

    /** Returns whether the array gone into has another element, which must then be read. */
    boolean nextElement() throws JsonException {
        return !ends(']');
    }

    private boolean ends(char bracket) throws JsonException {
        int next = scanner.peek();
        if (next == bracket) {
            scanner.pass();
            depth--;
            first = false;
            return true;
        }
        if (!first) {
            scanner.expect(',', "a comma or " + bracket + " is expected");
        }
        first = false;
        return false;
    }

    /** Makes sure that nothing follows. */
    void end() throws JsonException {
        if (scanner.peek() >= 0) {
            throw scanner.fail("nothing may follow the document");
        }
    }

    /** Reads the whole of the value that is next. */
    JsonValue value() throws JsonException {
        held = 0;
        return heldValue();
    }

    private JsonValue heldValue() throws JsonException {
        int next = scanner.peek();
        if (++held > MAX_HELD) {
            throw scanner.fail("too much in one object or array");
        }
        if (next == '{') {
            return structure();
        } else if (next == '[') {
            Place place = scanner.place();
            List<JsonValue> elements = new ArrayList<>();
            begin();
            while (nextElement()) {
                elements.add(heldValue());
            }
            return new JsonValue.Array(place, elements);
        } else if (next == '"') {
            return scanner.string();
        } else if (next == '-' || JsonScanner.isDigit(next)) {
            return scanner.number();
        }
        return scanner.word();
    }

    private JsonValue structure() throws JsonException {
        Place place = scanner.place();
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
}
