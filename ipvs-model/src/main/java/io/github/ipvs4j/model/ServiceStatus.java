package io.github.ipvs4j.model;

import java.util.Objects;

/**
 * A virtual service as the kernel reports it.
 *
 * @param spec its configuration
 * @param stats its counters
 */
public record ServiceStatus(ServiceSpec spec, Stats stats) {
    /** Refuses null. */
    public ServiceStatus {
        Objects.requireNonNull(spec, "service");
        Objects.requireNonNull(stats, "stats");
    }

    /** The service and its counters. */
    @Override
    public String toString() {
        return spec + ": " + stats;
    }
}
