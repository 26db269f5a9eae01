package io.github.ipvs4j.model;

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
        Stats stats) {}
