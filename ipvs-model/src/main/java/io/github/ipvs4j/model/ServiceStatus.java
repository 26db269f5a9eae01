package io.github.ipvs4j.model;

/**
 * A virtual service as the kernel reports it.
 *
 * @param spec its configuration
 * @param stats its counters
 */
public record ServiceStatus(ServiceSpec spec, Stats stats) {}
