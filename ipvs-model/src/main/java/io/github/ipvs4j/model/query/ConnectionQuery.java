package io.github.ipvs4j.model.query;

import io.github.ipvs4j.model.Connection;
import java.util.function.Consumer;

/**
 * Selects connections.
 *
 * @param condition a condition that holds for them
 */
public record ConnectionQuery(Condition<Connection> condition) {
    /** Returns a filter that passes only the selected connections on to {@code next}. */
    public Consumer<Connection> before(Consumer<Connection> next) {
        return new Filter(condition, next);
    }

    private record Filter(Condition<Connection> condition, Consumer<Connection> next) implements Consumer<Connection> {
        @Override
        public void accept(Connection connection) {
            if (condition.holds(connection)) {
                next.accept(connection);
            }
        }
    }
}
