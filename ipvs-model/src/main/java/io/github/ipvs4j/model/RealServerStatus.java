package io.github.ipvs4j.model;

import java.util.Objects;

/**
 * A real server as the kernel reports it. The connection counts are immediate, unlike the {@code stats}.
 *
 * @param spec its configuration
 * @param activeConnections connections that carry data, 0…4294967295
 * @param inactiveConnections the other connections still in the table, 0…4294967295
 * @param persistentConnections persistence templates that point to it, 0…4294967295
 * @param stats its counters
 */
public record RealServerStatus(
        RealServerSpec spec,
        long activeConnections,
        long inactiveConnections,
        long persistentConnections,
        Stats stats) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public RealServerStatus {
        Objects.requireNonNull(spec, "server");
        Objects.requireNonNull(stats, "stats");
        Checks.range("active connections", activeConnections, 0, Checks.MAX_U32);
        Checks.range("inactive connections", inactiveConnections, 0, Checks.MAX_U32);
        Checks.range("persistent connections", persistentConnections, 0, Checks.MAX_U32);
    }

    /** The server, its connections and its counters. */
    @Override
    public String toString() {
        return spec + ": " + activeConnections + " active, " + inactiveConnections + " inactive, "
                + persistentConnections + " persistent; " + stats;
    }

    /**
     * Returns whether it has the connections that its upper threshold allows, or more. One that had them may still be
     * kept from new ones, until its connections are below the lower threshold; the kernel does not tell that.
     */
    public boolean isOverloaded() {
        long upper = spec.upperThreshold();
        return upper != 0 && activeConnections + inactiveConnections >= upper;
    }

    /** Returns whether a scheduler may send it new connections: it has a weight and is not overloaded. */
    public boolean isUsable() {
        return spec.weight() != 0 && !isOverloaded();
    }
}
