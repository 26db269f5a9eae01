package io.github.ipvs4j.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A virtual service as an administrator configures it. Immutable; {@code with…} and {@link #toBuilder()} give changed
 * copies.
 *
 * <p>Constructor and builder refuse values that no kernel accepts. {@link #reported} creates a service from the values
 * that a kernel reports, so it also accepts settings of newer kernels.
 */
public final class ServiceSpec {
    /** {@code IP_VS_SVC_F_PERSISTENT}: a client stays with its server for a while. */
    public static final int PERSISTENT = 0x01;
    /** {@code IP_VS_SVC_F_HASHED}: the kernel's own mark on every service it holds. A spec never has it. */
    public static final int HASHED = 0x02;
    /** {@code IP_VS_SVC_F_ONEPACKET}: each UDP packet is scheduled on its own. */
    public static final int ONE_PACKET = 0x04;
    /** {@code IP_VS_SVC_F_SCHED1}: {@code sh-fallback} of sh, {@code mh-fallback} of mh. */
    public static final int SCHED_1 = 0x08;
    /** {@code IP_VS_SVC_F_SCHED2}: {@code sh-port} of sh, {@code mh-port} of mh. */
    public static final int SCHED_2 = 0x10;
    /** {@code IP_VS_SVC_F_SCHED3}: no scheduler uses it so far. */
    public static final int SCHED_3 = 0x20;

    /** {@code IP_VS_PENAME_MAXLEN}: the longest name of a persistence engine in bytes. */
    public static final int MAX_ENGINE_BYTES = 16;
    /**
     * The longest persistence in seconds, 49 days: the kernel counts it in ticks of at least a millisecond with 32
     * bits, and begins again at 0 after that.
     */
    public static final long MAX_TIMEOUT_SECONDS = 4_294_967;

    /** The bits that only some schedulers look at. */
    private static final int SCHEDULER_FLAGS = SCHED_1 | SCHED_2 | SCHED_3;
    /** The bits that users set: all that have words, in options or keys of JSON. */
    public static final int SETTABLE_FLAGS = PERSISTENT | ONE_PACKET | SCHEDULER_FLAGS;

    private final ServiceKey key;
    private final String scheduler;
    private final int flags;
    private final long timeoutSeconds;
    private final Netmask netmask;
    private final @Nullable String persistenceEngine;

    /**
     * Creates a service; {@link #builder} is easier to read.
     *
     * @param key what identifies it
     * @param scheduler the scheduler's name, 1…15 characters of ASCII; see {@link Scheduler}
     * @param flags {@code IP_VS_SVC_F_*} bits, unknown ones included; {@link #HASHED} is left out
     * @param timeoutSeconds how long a client stays with its server, 0…{@value #MAX_TIMEOUT_SECONDS} seconds; used when
     *     {@link #isPersistent()}
     * @param netmask the granularity of persistence, of the family of {@code key}; used when {@link #isPersistent()}
     * @param persistenceEngine the persistence engine, which distinguishes clients by more than their address, 1…16
     *     characters of ASCII; or null
     * @throws IllegalArgumentException if one of these is out of its range, or the mask is not of the key's family
     */
    public ServiceSpec(
            ServiceKey key,
            String scheduler,
            int flags,
            long timeoutSeconds,
            Netmask netmask,
            @Nullable String persistenceEngine) {
        this(
                flags,
                key,
                scheduler(scheduler),
                timeout(timeoutSeconds),
                netmask,
                persistenceEngine == null ? null : engine(persistenceEngine));
    }

    /**
     * Creates a specification from reported values. It checks only that mask and service have the same address family.
     * The order of the arguments distinguishes this constructor from the other one.
     */
    private ServiceSpec(
            int flags,
            ServiceKey key,
            String scheduler,
            long timeoutSeconds,
            Netmask netmask,
            @Nullable String persistenceEngine) {
        this.key = Objects.requireNonNull(key, "service");
        this.scheduler = Objects.requireNonNull(scheduler, "scheduler");
        this.flags = flags & ~HASHED;
        this.timeoutSeconds = timeoutSeconds;
        this.netmask = Objects.requireNonNull(netmask, "netmask");
        this.persistenceEngine = persistenceEngine;
        if (netmask.family() != key.family()) {
            throw new IllegalArgumentException("netmask and service are of different address families");
        }
    }

    private static String scheduler(String name) {
        return Checks.word("scheduler", name, Scheduler.MAX_NAME_BYTES);
    }

    private static String engine(String name) {
        return Checks.word("persistence engine", name, MAX_ENGINE_BYTES);
    }

    private static long timeout(long seconds) {
        Checks.range("persistence timeout", seconds, 0, MAX_TIMEOUT_SECONDS);
        return seconds;
    }

    /**
     * Creates a service from the values of a kernel or of a file of its settings: names of any length and of any
     * bytes but NUL, and any 32-bit timeout. The parameters are those of the constructor.
     */
    public static ServiceSpec reported(
            ServiceKey key,
            String scheduler,
            int flags,
            long timeoutSeconds,
            Netmask netmask,
            @Nullable String persistenceEngine) {
        Checks.range("persistence timeout", timeoutSeconds, 0, Checks.MAX_U32);
        if (persistenceEngine != null) {
            Checks.carried("persistence engine", persistenceEngine);
        }
        return new ServiceSpec(
                flags, key, Checks.carried("scheduler", scheduler), timeoutSeconds, netmask, persistenceEngine);
    }

    /** Creates a service with this scheduler and default settings. */
    public static ServiceSpec of(ServiceKey key, String scheduler) {
        return new ServiceSpec(key, scheduler, 0, 0, Netmask.full(key.family()), null);
    }

    /** Returns a builder of a service with the scheduler {@link Scheduler#DEFAULT} and default settings. */
    public static ServiceSpecBuilder builder(ServiceKey key) {
        return new ServiceSpecBuilder(of(key, Scheduler.DEFAULT));
    }

    /** Returns a builder with the settings of this service. */
    public ServiceSpecBuilder toBuilder() {
        return new ServiceSpecBuilder(this);
    }

    /** Returns the same settings for another service, which must be of the same address family. */
    public ServiceSpec withKey(ServiceKey other) {
        return new ServiceSpec(flags, other, scheduler, timeoutSeconds, netmask, persistenceEngine);
    }

    /** Returns the same service with another scheduler. */
    public ServiceSpec withScheduler(String name) {
        return new ServiceSpec(flags, key, scheduler(name), timeoutSeconds, netmask, persistenceEngine);
    }

    /**
     * Returns the same service with persistence: each client stays with its server.
     *
     * @param seconds how long, 0…{@value #MAX_TIMEOUT_SECONDS}
     * @param mask which clients count as one
     */
    public ServiceSpec persistent(long seconds, Netmask mask) {
        return new ServiceSpec(flags | PERSISTENT, key, scheduler, timeout(seconds), mask, persistenceEngine);
    }

    /**
     * Returns the same service with persistence: each client stays with its server for this many seconds,
     * 0…{@value #MAX_TIMEOUT_SECONDS}.
     */
    public ServiceSpec persistent(long seconds) {
        return persistent(seconds, Netmask.full(key.family()));
    }

    /** Returns the same service without persistence, and without an engine for it. */
    public ServiceSpec withoutPersistence() {
        return new ServiceSpec(flags & ~PERSISTENT, key, scheduler, 0, Netmask.full(key.family()), null);
    }

    /** Returns the same service with these {@code IP_VS_SVC_F_*} bits set as well; {@link #HASHED} is left out. */
    public ServiceSpec withFlags(int more) {
        return new ServiceSpec(flags | more, key, scheduler, timeoutSeconds, netmask, persistenceEngine);
    }

    /** Returns the same service without these {@code IP_VS_SVC_F_*} bits. */
    public ServiceSpec withoutFlags(int fewer) {
        return new ServiceSpec(flags & ~fewer, key, scheduler, timeoutSeconds, netmask, persistenceEngine);
    }

    /**
     * Returns the same service with this persistence engine, 1…16 characters of ASCII, or with none if {@code name} is
     * null.
     */
    public ServiceSpec withPersistenceEngine(@Nullable String name) {
        return new ServiceSpec(flags, key, scheduler, timeoutSeconds, netmask, name == null ? null : engine(name));
    }

    /** Returns the key that identifies the service. */
    public ServiceKey key() {
        return key;
    }

    /** Returns the scheduler's name, not empty unless {@link #reported} so; see {@link Scheduler}. */
    public String scheduler() {
        return scheduler;
    }

    /** {@code IP_VS_SVC_F_*} bits, unknown ones included, but never {@link #HASHED}. */
    public int flags() {
        return flags;
    }

    /** Returns how long a client stays with its server, in seconds, 0…4294967295; used when {@link #isPersistent()}. */
    public long timeoutSeconds() {
        return timeoutSeconds;
    }

    /** Returns the mask under which clients count as one; used when {@link #isPersistent()}. */
    public Netmask netmask() {
        return netmask;
    }

    /** Returns the persistence engine, which distinguishes clients by more than their address, or null. */
    public @Nullable String persistenceEngine() {
        return persistenceEngine;
    }

    /** Returns whether a client stays with its server for a while. */
    public boolean isPersistent() {
        return (flags & PERSISTENT) != 0;
    }

    /** Returns whether each packet is scheduled on its own. */
    public boolean isOnePacket() {
        return (flags & ONE_PACKET) != 0;
    }

    /** Returns the {@code SCHED_*} bits alone. */
    public int schedulerFlags() {
        return flags & SCHEDULER_FLAGS;
    }

    /**
     * Returns whether a service that a kernel reports already has these settings, so that an edit would change
     * nothing. This compares timeout and mask only with persistence. An unknown flag of this service must be set in the
     * kernel; the kernel may set others of its own, such as {@link #HASHED}.
     */
    public boolean isMetBy(ServiceSpec found) {
        int unknown = flags & ~SETTABLE_FLAGS;
        return key.equals(found.key)
                && scheduler.equals(found.scheduler)
                && (flags & SETTABLE_FLAGS) == (found.flags & SETTABLE_FLAGS)
                && (found.flags & unknown) == unknown
                && Objects.equals(persistenceEngine, found.persistenceEngine)
                && (!isPersistent() || timeoutSeconds == found.timeoutSeconds && netmask.equals(found.netmask));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServiceSpec that
                && flags == that.flags
                && timeoutSeconds == that.timeoutSeconds
                && key.equals(that.key)
                && scheduler.equals(that.scheduler)
                && netmask.equals(that.netmask)
                && Objects.equals(persistenceEngine, that.persistenceEngine);
    }

    @Override
    public int hashCode() {
        return (key.hashCode() * 31 + scheduler.hashCode()) * 31 + flags;
    }

    /**
     * Returns text such as {@code tcp 192.0.2.10:80 wrr persistent 300 s}; settings that have no effect are left out.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(80).append(key).append(' ').append(scheduler);
        if (isPersistent()) {
            text.append(" persistent ").append(timeoutSeconds).append(" s");
            if (!netmask.isFull()) {
                text.append(" mask ").append(netmask);
            }
        }
        if (persistenceEngine != null) {
            text.append(" engine ").append(persistenceEngine);
        }
        if (isOnePacket()) {
            text.append(" one-packet");
        }
        int others = flags & ~(PERSISTENT | ONE_PACKET);
        if (others != 0) {
            text.append(" flags 0x").append(Integer.toHexString(others));
        }
        return text.toString();
    }
}
