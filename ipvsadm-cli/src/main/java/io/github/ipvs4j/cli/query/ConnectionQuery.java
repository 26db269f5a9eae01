package io.github.ipvs4j.cli.query;

import io.github.ipvs4j.model.Connection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Which connections are asked for: those for which all conditions hold.
 *
 * @param conditions at least one
 */
public record ConnectionQuery(List<Condition> conditions) {
    /**
     * What passes on those asked for and no others; it stands between where connections come from and where they go.
     */
    public Consumer<Connection> before(Consumer<Connection> next) {
        return new Filter(conditions.toArray(new Condition[0]), next);
    }

    private static final class Filter implements Consumer<Connection> {
        private final Condition[] conditions;
        private final Consumer<Connection> next;

        Filter(Condition[] conditions, Consumer<Connection> next) {
            this.conditions = conditions;
            this.next = next;
        }

        @Override
        public void accept(Connection connection) {
            for (Condition condition : conditions) {
                if (!condition.holds(connection)) {
                    return;
                }
            }
            next.accept(connection);
        }
    }
}
