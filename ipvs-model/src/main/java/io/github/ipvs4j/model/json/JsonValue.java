package io.github.ipvs4j.model.json;

import io.github.ipvs4j.model.rules.Place;
import java.util.List;
import java.util.Map;

/** A value in a document, and where it stands. */
sealed interface JsonValue {
    /** Returns the place of the whole text, number or word, or of the opening bracket of anything else. */
    Place place();

    /**
     * Text.
     *
     * @param value one character for each byte of its UTF-8
     */
    record Text(Place place, String value) implements JsonValue {}

    /**
     * A number.
     *
     * @param literal as it is written
     */
    record Numeral(Place place, String literal) implements JsonValue {}

    /** True or false. */
    record Truth(Place place, boolean value) implements JsonValue {}

    /** Null. */
    record Null(Place place) implements JsonValue {}

    /** An array. */
    record Array(Place place, List<JsonValue> elements) implements JsonValue {}

    /** An object with its members in the order of the text. */
    record Structure(Place place, Map<String, Member> members) implements JsonValue {}

    /**
     * A member of an object.
     *
     * @param keyPlace where its key stands
     * @param value its value
     */
    record Member(Place keyPlace, JsonValue value) {}
}
