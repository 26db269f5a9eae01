package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link ServiceSpec}, one setting at a time. Each method checks its value. A builder is for one thread at a
 * time.
 */
public final class ServiceSpecBuilder {
    private ServiceSpec spec;

    ServiceSpecBuilder(ServiceSpec spec) {
        this.spec = spec;
    }

    /** Sets the scheduler's name, 1…15 characters of ASCII; see {@link Scheduler}. */
    public ServiceSpecBuilder scheduler(String name) {
        spec = spec.withScheduler(name);
        return this;
    }

    /**
     * Sets persistence: each client stays with its server for this many seconds,
     * 0…{@value ServiceSpec#MAX_TIMEOUT_SECONDS}.
     */
    public ServiceSpecBuilder persistent(long seconds) {
        spec = spec.persistent(seconds);
        return this;
    }

    /** Sets persistence: clients that are equal under the mask stay with one server for this many seconds. */
    public ServiceSpecBuilder persistent(long seconds, Netmask mask) {
        spec = spec.persistent(seconds, mask);
        return this;
    }

    /** Sets the persistence engine, 1…16 characters of ASCII, or none if {@code name} is null. */
    public ServiceSpecBuilder persistenceEngine(@Nullable String name) {
        spec = spec.withPersistenceEngine(name);
        return this;
    }

    /** Lets the kernel schedule each UDP packet on its own. */
    public ServiceSpecBuilder onePacket() {
        return flags(ServiceSpec.ONE_PACKET);
    }

    /** Sets these {@code IP_VS_SVC_F_*} bits as well, such as {@link ServiceSpec#SCHED_1}. */
    public ServiceSpecBuilder flags(int more) {
        spec = spec.withFlags(more);
        return this;
    }

    /** Returns the service with all these settings. */
    public ServiceSpec build() {
        return spec;
    }
}
