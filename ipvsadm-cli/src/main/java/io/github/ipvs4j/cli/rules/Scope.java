package io.github.ipvs4j.cli.rules;

import io.github.ipvs4j.model.ServiceKey;
import java.util.Set;

/**
 * How much of a table is to become as a file says.
 *
 * @param only the services; if empty, all of them and the settings besides services
 * @param keepsWeights whether the weights of servers that are there stay as they are
 */
public record Scope(Set<ServiceKey> only, boolean keepsWeights) {
    /** All of the table, weights included. */
    public static final Scope EVERYTHING = new Scope(Set.of(), false);

    /** Whether nothing is left out. */
    boolean isEverything() {
        return only.isEmpty();
    }

    /** Whether a service is to become as the file says, or to go if the file does not have it. */
    public boolean covers(ServiceKey service) {
        return only.isEmpty() || only.contains(service);
    }
}
