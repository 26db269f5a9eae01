package io.github.ipvs4j.model;

import java.util.Objects;

/**
 * A real server as the kernel reports it. The connection counts are immediate, unlike the {@code stats}.
 *
 * @param spec its configuration
 * @param activeConnections connections that carry data, 0…4294967295
 * @param inactiveConnections the other connections still in the table, 0…4294967295
 * @param persistentConnections persistence templates of the server, 0…4294967295
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

    /** Returns text with the server, its connections and its counters. */
    @Override
    public String toString() {
        return spec + ": " + activeConnections + " active, " + inactiveConnections + " inactive, "
                + persistentConnections + " persistent; " + stats;
    }

    /**
     * Returns whether the server has reached its upper threshold. A server that had reached it may still get no new
     * connections until it falls below the lower threshold; the kernel does not report that.
     */
    public boolean isOverloaded() {
        long upper = spec.upperThreshold();
        return upper != 0 && activeConnections + inactiveConnections >= upper;
    }

    /**
     * Returns whether a scheduler may send the server new connections: its weight is above 0, and it is not overloaded.
     */
    public boolean isUsable() {
        return spec.weight() != 0 && !isOverloaded();
    }
}
