package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * A virtual service as an administrator configures it.
 *
 * @param key what identifies it
 * @param scheduler the scheduler's name, not empty; see {@link Scheduler}
 * @param flags {@code IP_VS_SVC_F_*} bits, unknown ones included
 * @param timeoutSeconds how long a client stays with its server, 0…4294967295; used when {@link #isPersistent()}
 * @param netmask the granularity of persistence, of the family of {@code key}; used when {@link #isPersistent()}
 * @param persistenceEngine the engine that tells clients apart by more than their address, or null
 */
public record ServiceSpec(
        ServiceKey key,
        String scheduler,
        int flags,
        long timeoutSeconds,
        Netmask netmask,
        @Nullable String persistenceEngine) {
    /** {@code IP_VS_SVC_F_PERSISTENT}: a client stays with its server for a while. */
    public static final int PERSISTENT = 0x01;
    /** {@code IP_VS_SVC_F_HASHED}: set by the kernel on every service it holds. */
    public static final int HASHED = 0x02;
    /** {@code IP_VS_SVC_F_ONEPACKET}: each UDP packet is scheduled on its own. */
    public static final int ONE_PACKET = 0x04;
    /** {@code IP_VS_SVC_F_SCHED1}: {@code sh-fallback} of sh, {@code mh-fallback} of mh. */
    public static final int SCHED_1 = 0x08;
    /** {@code IP_VS_SVC_F_SCHED2}: {@code sh-port} of sh, {@code mh-port} of mh. */
    public static final int SCHED_2 = 0x10;
    /** {@code IP_VS_SVC_F_SCHED3}: no scheduler uses it so far. */
    public static final int SCHED_3 = 0x20;

    /** Checks names, ranges and that the mask fits the key. */
    public ServiceSpec {
        Checks.name("scheduler", scheduler);
        Checks.range("persistence timeout", timeoutSeconds, 0, Checks.MAX_U32);
        if (persistenceEngine != null) {
            Checks.name("persistence engine", persistenceEngine);
        }
        if (netmask.family() != key.family()) {
            throw new IllegalArgumentException("netmask and service are of different address families");
        }
    }

    /** A service with that scheduler and nothing else. */
    public static ServiceSpec of(ServiceKey key, String scheduler) {
        return new ServiceSpec(key, scheduler, 0, 0, Netmask.full(key.family()), null);
    }

    /** The same service with a client staying with its server for that many seconds. */
    public ServiceSpec persistent(long seconds, Netmask mask) {
        return new ServiceSpec(key, scheduler, flags | PERSISTENT, seconds, mask, persistenceEngine);
    }

    /** The same service with these {@code IP_VS_SVC_F_*} bits set as well. */
    public ServiceSpec withFlags(int more) {
        return new ServiceSpec(key, scheduler, flags | more, timeoutSeconds, netmask, persistenceEngine);
    }

    /** The same service with that persistence engine. */
    public ServiceSpec withPersistenceEngine(String engine) {
        return new ServiceSpec(key, scheduler, flags, timeoutSeconds, netmask, engine);
    }

    /** Whether a client stays with its server for a while. */
    public boolean isPersistent() {
        return (flags & PERSISTENT) != 0;
    }

    /** Whether each packet is scheduled on its own. */
    public boolean isOnePacket() {
        return (flags & ONE_PACKET) != 0;
    }

    /** The {@code SCHED_*} bits alone. */
    public int schedulerFlags() {
        return flags & (SCHED_1 | SCHED_2 | SCHED_3);
    }
}
