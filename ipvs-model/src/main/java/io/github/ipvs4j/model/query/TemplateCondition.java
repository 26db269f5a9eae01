package io.github.ipvs4j.model.query;

import io.github.ipvs4j.model.Connection;

/** Holds for persistence templates. */
public record TemplateCondition() implements Condition<Connection> {
    @Override
    public boolean holds(Connection connection) {
        return connection.isTemplate();
    }
}
