package io.github.ipvs4j.model;

import java.util.Objects;

/**
 * Describes a virtual service as the kernel reports it.
 *
 * @param spec its configuration
 * @param stats its counters
 */
public record ServiceStatus(ServiceSpec spec, Stats stats) {
    /** Rejects null. */
    public ServiceStatus {
        Objects.requireNonNull(spec, "service");
        Objects.requireNonNull(stats, "stats");
    }

    /** Returns the service and its counters as text. */
    @Override
    public String toString() {
        return spec + ": " + stats;
    }
}
