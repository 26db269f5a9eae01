package io.github.ipvs4j.model.json;

import io.github.ipvs4j.model.rules.Place;

/** Text that is not JSON. */
final class JsonException extends Exception {
    private final Place place;

    JsonException(Place place, String message) {
        super(message);
        this.place = place;
    }

    Place place() {
        return place;
    }

    /** Creates an exception with a message for the user. */
    String text() {
        return String.valueOf(getMessage());
    }
}
