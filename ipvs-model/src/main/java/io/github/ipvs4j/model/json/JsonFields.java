package io.github.ipvs4j.model.json;

import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.json.JsonValue.Member;
import io.github.ipvs4j.model.rules.Place;
import io.github.ipvs4j.model.rules.RuleListener;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of an object in their expected types. It reports a member with another type, and takes the default,
 * so that all errors are found. A member that is null counts as not there.
 */
final class JsonFields {
    /** The default of a member that must be there. */
    static final long REQUIRED = -1;

    private final JsonValue.Structure object;
    private final RuleListener listener;
    private final Set<String> known = new HashSet<>();
    private boolean failed;

    private JsonFields(JsonValue.Structure object, RuleListener listener) {
        this.object = object;
        this.listener = listener;
    }

    /** Returns the members of a value. If it is not an object, reports that and returns null. */
    static @Nullable JsonFields of(JsonValue value, RuleListener listener) {
        if (value instanceof JsonValue.Structure structure) {
            return new JsonFields(structure, listener);
        }
        listener.error(value.place(), "an object is expected");
        return null;
    }

    /** Returns whether something was not as it should be. */
    boolean hasFailed() {
        return failed;
    }

    /** Reports an error about a member. */
    void fail(String key, String message) {
        failed = true;
        listener.error(place(key), message);
    }

    /** Reports an error about the form of a member. */
    private void mustBe(String key, String what) {
        fail(key, "\"" + key + "\" must be " + what);
    }

    /** Returns the place of a member's value, or the place of the object without that member. */
    Place place(String key) {
        Member member = object.members().get(key);
        return member == null ? object.place() : member.value().place();
    }

    boolean has(String key) {
        return find(key) != null;
    }

    private @Nullable JsonValue find(String key) {
        known.add(key);
        Member member = object.members().get(key);
        return member == null || member.value() instanceof JsonValue.Null ? null : member.value();
    }

    private @Nullable JsonValue need(String key) {
        JsonValue value = find(key);
        if (value == null) {
            fail(key, "\"" + key + "\" is missing");
        }
        return value;
    }

    /**
     * Returns a whole number from {@code least} to {@code most}; if it is not there the default, unless that is
     * {@link #REQUIRED}.
     */
    long number(String key, long least, long most, long otherwise) {
        JsonValue value = otherwise == REQUIRED ? need(key) : find(key);
        if (value == null) {
            return Math.max(otherwise, least);
        }
        if (value instanceof JsonValue.Numeral number) {
            try {
                long read = Long.parseLong(number.literal());
                if (read >= least && read <= most) {
                    return read;
                }
            } catch (NumberFormatException e) {
                // no whole number, or none that could be meant
            }
        }
        mustBe(key, "a whole number from " + least + " to " + most);
        return Math.max(otherwise, least);
    }

    boolean truth(String key, boolean otherwise) {
        JsonValue value = find(key);
        if (value != null && !(value instanceof JsonValue.Truth)) {
            mustBe(key, "true or false");
        }
        return value instanceof JsonValue.Truth truth ? truth.value() : otherwise;
    }

    /** Returns a name of at most this many bytes, or the default if the member is missing; null stands for no name. */
    @Nullable
    String name(String key, int mostBytes, @Nullable String otherwise) {
        JsonValue value = find(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof JsonValue.Text text && isName(text.value(), mostBytes)) {
            return text.value();
        }
        mustBe(key, "a name of 1 to " + mostBytes + " bytes");
        return otherwise;
    }

    private static boolean isName(String text, int mostBytes) {
        return !text.isEmpty() && text.length() <= mostBytes && text.indexOf('\0') < 0;
    }

    /** Returns a mandatory name; an arbitrary one if it is missing. */
    String name(String key, int mostBytes) {
        String name = need(key) == null ? null : name(key, mostBytes, null);
        return name == null ? key : name;
    }

    /** Returns a mandatory address; null if it is missing. */
    @Nullable
    IpAddress address(String key) {
        return need(key) == null ? null : addressIfAny(key);
    }

    /** Returns an address, or null. */
    @Nullable
    IpAddress addressIfAny(String key) {
        JsonValue value = find(key);
        IpAddress address = value instanceof JsonValue.Text text ? IpAddress.parse(text.value()) : null;
        if (value != null && address == null) {
            mustBe(key, "an IPv4 or IPv6 address");
        }
        return address;
    }

    /**
     * Returns the code of a word; for {@code unknown}, the code beside it.
     *
     * @param most the largest code that there may be, or {@link #REQUIRED} if there are no others
     * @param otherwise the default, or {@link #REQUIRED}
     */
    long code(String key, CodeWords words, long most, long otherwise) {
        String numberKey = key + Keys.NUMBER_SUFFIX;
        known.add(numberKey);
        JsonValue value = otherwise == REQUIRED ? need(key) : find(key);
        if (value == null) {
            return Math.max(otherwise, 0);
        }
        String word = value instanceof JsonValue.Text text ? text.value() : "";
        int code = words.code(word);
        if (code >= 0) {
            return code;
        }
        if (word.equals(Keys.UNKNOWN) && most != REQUIRED) {
            return number(numberKey, 0, most, REQUIRED);
        }
        mustBe(key, words.list());
        return Math.max(otherwise, 0);
    }

    /** Returns the elements of an array; none if it is not there. */
    List<JsonValue> array(String key) {
        JsonValue value = find(key);
        if (value != null && !(value instanceof JsonValue.Array)) {
            mustBe(key, "an array");
        }
        return value instanceof JsonValue.Array array ? array.elements() : List.of();
    }

    /** Returns the members of an object within; null if it is not there. */
    @Nullable
    JsonFields object(String key) {
        JsonValue value = find(key);
        JsonFields fields = value == null ? null : of(value, listener);
        failed |= value != null && fields == null;
        return fields;
    }

    /** Reports members that nobody has read, except the given ones. */
    void finish(String... others) {
        known.addAll(List.of(others));
        for (Map.Entry<String, Member> member : object.members().entrySet()) {
            if (!known.contains(member.getKey())) {
                listener.warning(member.getValue().keyPlace(), "this key means nothing here");
            }
        }
    }

    /** The same for an object within, whose errors are also this one's. */
    void finish(JsonFields within, String... others) {
        within.finish(others);
        failed |= within.failed;
    }
}
