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
     * Covers those services and nothing else, neither timeouts nor daemons. One that is not wanted goes if it is there.
     *
     * @param keys perhaps none, which covers nothing
     */
    public static Scope only(Set<ServiceKey> keys) {
        return new Scope(Set.copyOf(keys), false);
    }

    /** Covers the same, but leaves the weights of servers that are there as they are. */
    public Scope keepingWeights() {
        return new Scope(only, true);
    }

    /** Tells whether nothing is left out. */
    public boolean isEverything() {
        return only == null;
    }

    /** Tells whether the weights of servers that are there stay as they are. */
    public boolean keepsWeights() {
        return keepsWeights;
    }

    /** Tells whether a service is to become as it is wanted, or to go if nobody wants it. */
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

    /** Such as {@code everything} or {@code only [tcp 192.0.2.10:80], weights kept}. */
    @Override
    public String toString() {
        return (only == null ? "everything" : "only " + only) + (keepsWeights ? ", weights kept" : "");
    }
}
