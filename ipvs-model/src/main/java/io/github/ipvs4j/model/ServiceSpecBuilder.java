package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link ServiceSpec} setting by setting. Each value is checked where it is given. For one thread at a time.
 */
public final class ServiceSpecBuilder {
    private ServiceSpec spec;

    ServiceSpecBuilder(ServiceSpec spec) {
        this.spec = spec;
    }

    /** Has it schedule by that name, 1…15 characters of ASCII; see {@link Scheduler}. */
    public ServiceSpecBuilder scheduler(String name) {
        spec = spec.withScheduler(name);
        return this;
    }

    /** Has each client stay with its server for so many seconds, 0…{@value ServiceSpec#MAX_TIMEOUT_SECONDS}. */
    public ServiceSpecBuilder persistent(long seconds) {
        spec = spec.persistent(seconds);
        return this;
    }

    /** Has clients that are equal under the mask stay with their server for so many seconds. */
    public ServiceSpecBuilder persistent(long seconds, Netmask mask) {
        spec = spec.persistent(seconds, mask);
        return this;
    }

    /** Has that engine tell clients apart, 1…16 characters of ASCII; none if it is null. */
    public ServiceSpecBuilder persistenceEngine(@Nullable String name) {
        spec = spec.withPersistenceEngine(name);
        return this;
    }

    /** Has each UDP packet scheduled on its own. */
    public ServiceSpecBuilder onePacket() {
        return flags(ServiceSpec.ONE_PACKET);
    }

    /** Sets these {@code IP_VS_SVC_F_*} bits as well, such as {@link ServiceSpec#SCHED_1}. */
    public ServiceSpecBuilder flags(int more) {
        spec = spec.withFlags(more);
        return this;
    }

    /** The service with all that was said. */
    public ServiceSpec build() {
        return spec;
    }
}
