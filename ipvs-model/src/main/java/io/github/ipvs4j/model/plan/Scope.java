package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.ServiceKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a table that a plan may change. Everything out of scope is neither changed nor deleted, as if it did not
 * exist. Immutable.
 */
public final class Scope {
    /** All services, so that unwanted ones are deleted, and timeouts and daemons. */
    public static final Scope EVERYTHING = new Scope(null, false);

    /** The services; null for all of the table. */
    private final @Nullable Set<ServiceKey> only;

    private final boolean keepsWeights;

    private Scope(@Nullable Set<ServiceKey> only, boolean keepsWeights) {
        this.only = only;
        this.keepsWeights = keepsWeights;
    }

    /**
     * Covers these services and nothing else, neither timeouts nor daemons. The plan deletes such a service if it
     * exists and is not wanted.
     *
     * @param keys the services; an empty set covers nothing
     */
    public static Scope only(Set<ServiceKey> keys) {
        return new Scope(Set.copyOf(keys), false);
    }

    /** Covers the same, but leaves the weights of servers that are there as they are. */
    public Scope keepingWeights() {
        return new Scope(only, true);
    }

    /** Returns whether the scope covers everything. */
    public boolean isEverything() {
        return only == null;
    }

    /** Returns whether existing servers keep their weights. */
    public boolean keepsWeights() {
        return keepsWeights;
    }

    /** Returns whether the scope covers a service, so that a plan makes it match or deletes it. */
    public boolean covers(ServiceKey service) {
        return only == null || only.contains(service);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scope that
                && keepsWeights == that.keepsWeights
                && (only == null ? that.only == null : only.equals(that.only));
    }

    @Override
    public int hashCode() {
        return (only == null ? 0 : only.hashCode()) * 31 + Boolean.hashCode(keepsWeights);
    }

    /** Returns text such as {@code everything} or {@code only [tcp 192.0.2.10:80], weights kept}. */
    @Override
    public String toString() {
        return (only == null ? "everything" : "only " + only) + (keepsWeights ? ", weights kept" : "");
    }
}
