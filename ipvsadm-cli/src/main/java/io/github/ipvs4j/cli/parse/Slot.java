package io.github.ipvs4j.cli.parse;

/**
 * A setting of a line. Most settings may be given once, by one of the options that share the slot. The order of the
 * constants is the order of the checks, which decides the reported error if there are several. {@link Verb} has the
 * slots that each command permits.
 */
public enum Slot {
    NUMERIC("numeric"),
    CONNECTION("connection"),
    SERVICE("service-address"),
    SCHEDULER("scheduler"),
    PERSISTENT("persistent"),
    NETMASK("netmask"),
    SERVER("real-server"),
    FORWARDING("forwarding-method"),
    WEIGHT("weight"),
    UPPER_THRESHOLD("u-threshold"),
    LOWER_THRESHOLD("l-threshold"),
    MCAST_INTERFACE("mcast-interface"),
    TIMEOUT("timeout"),
    DAEMON("daemon"),
    STATS("stats"),
    RATE("rate"),
    THRESHOLDS("thresholds"),
    PERSISTENT_CONN("persistent-conn"),
    NOSORT("nosort"),
    SYNCID("syncid"),
    EXACT("exact"),
    OPS("ops"),
    PERSISTENCE_ENGINE("pe"),
    SCHED_FLAGS("sched-flags"),
    MCAST_GROUP("mcast-group"),
    MCAST_PORT("mcast-port"),
    MCAST_TTL("mcast-ttl"),
    SYNC_MAXLEN("sync-maxlen"),
    TUN_INFO("tun-info"),
    TUN_TYPE("tun-type"),
    TUN_PORT("tun-port"),
    TUN_NOCSUM("tun-nocsum"),
    TUN_CSUM("tun-csum"),
    TUN_REMCSUM("tun-remcsum"),
    REPLACE("replace"),
    FORCE_EMPTY("force-empty"),
    ALL("all"),
    STRICT("strict"),
    FILE("file"),
    KEEP("keep"),
    OR_EDIT("or-edit"),
    DRY_RUN("dry-run"),
    KEEP_WEIGHTS("keep-weights"),
    ONLY("only"),
    COLOR("color"),
    QUIET("quiet"),
    PLUGIN("plugin"),
    WARNING("warning"),
    CRITICAL("critical"),
    OUTPUT("output"),
    WAIT("wait"),
    REMOVE("remove"),
    MATCH("match"),
    COUNT_BY("count-by"),
    NETNS("netns"),
    WAIT_LOCK("wait-lock"),
    JSON("json"),
    PRETTY("pretty"),
    WATCH("watch"),
    CHANGES("changes"),
    SYSLOG("syslog"),
    STATE("state");

    private final String messageName;

    Slot(String messageName) {
        this.messageName = messageName;
    }

    /** Returns its name in error messages. */
    public String messageName() {
        return messageName;
    }

    /** Returns whether the C program does not know it. */
    boolean isExtension() {
        return compareTo(REPLACE) >= 0;
    }

    /** Returns its bit in a set of slots; there are at most 64. */
    @SuppressWarnings("EnumOrdinal") // the order is the point, and no bit outlives the process
    long bit() {
        return 1L << ordinal();
    }
}
