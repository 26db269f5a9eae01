package io.github.ipvs4j.model.metrics;

import java.util.Objects;

/**
 * One label of a sample.
 *
 * @param name lower-case letters and underscores, such as {@code local_port}
 * @param value any text, perhaps empty; nothing in it is escaped
 */
public record Label(String name, String value) {
    /** Refuses nulls with a {@link NullPointerException}. */
    public Label {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /** Returns text such as {@code local_port=80}. */
    @Override
    public String toString() {
        return name + '=' + value;
    }
}
