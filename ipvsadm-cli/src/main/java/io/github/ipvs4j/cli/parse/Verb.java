package io.github.ipvs4j.cli.parse;

import static io.github.ipvs4j.cli.parse.Legality.allow;
import static io.github.ipvs4j.cli.parse.Legality.allowOneOf;
import static io.github.ipvs4j.cli.parse.Legality.repeat;
import static io.github.ipvs4j.cli.parse.Legality.require;
import static io.github.ipvs4j.cli.parse.Slot.*;

/** The commands: each is an option, with the options that it requires and permits. */
public enum Verb {
    ADD_SERVICE("add-service", ofService(), allow(OR_EDIT)),
    EDIT_SERVICE("edit-service", ofService(), allow(KEEP)),
    DELETE_SERVICE("delete-service", require(SERVICE), allow(NETNS, WAIT_LOCK)),
    FLUSH("flush", allow(NETNS, WAIT_LOCK)),
    LIST(
            "list",
            allowOneOf(CONNECTION, SERVICE, TIMEOUT, DAEMON),
            allow(NUMERIC, EXACT, NOSORT, SYNCID),
            allow(STATS, RATE, THRESHOLDS, PERSISTENT_CONN, TUN_INFO),
            allow(MATCH, COUNT_BY),
            repeat(MATCH),
            allow(JSON, PRETTY, WATCH, CHANGES, SYSLOG, STATE, COLOR, NETNS)),
    ADD_SERVER("add-server", ofServer(), allow(OR_EDIT)),
    EDIT_SERVER("edit-server", ofServer(), allow(KEEP)),
    DELETE_SERVER("delete-server", require(SERVICE, SERVER), allow(NETNS, WAIT_LOCK)),
    SET("set", allow(NETNS, WAIT_LOCK)),
    START_DAEMON(
            "start-daemon",
            allow(MCAST_INTERFACE, MCAST_GROUP, MCAST_PORT, MCAST_TTL, SYNCID, SYNC_MAXLEN),
            allow(NETNS, WAIT_LOCK)),
    STOP_DAEMON("stop-daemon", allow(SYNCID, NETNS, WAIT_LOCK)),
    RESTORE("restore", allow(REPLACE, FORCE_EMPTY, STRICT, FILE, NETNS, WAIT_LOCK)),
    SAVE("save", allow(NUMERIC, ALL, MATCH, NETNS), repeat(MATCH)),
    ZERO("zero", allow(SERVICE, NETNS, WAIT_LOCK)),
    CHECK("check"),
    DIFF("diff", allow(NUMERIC, KEEP_WEIGHTS, ONLY, COLOR, NETNS)),
    APPLY("apply", DIFF.legality, allow(DRY_RUN, FORCE_EMPTY, WAIT_LOCK)),
    DRAIN("drain", require(SERVER), repeat(SERVER), allow(SERVICE, WAIT, REMOVE, NETNS, WAIT_LOCK)),
    UNDRAIN("undrain", require(SERVER), repeat(SERVER), allow(SERVICE, NETNS, WAIT_LOCK)),
    STATUS(
            "status",
            allow(SERVICE, MATCH, QUIET, COLOR, JSON, PRETTY, NETNS),
            allow(PLUGIN, WARNING, CRITICAL, KEEP_WEIGHTS),
            repeat(MATCH, WARNING, CRITICAL)),
    PROMETHEUS("prometheus", allow(OUTPUT, MATCH, NETNS), repeat(MATCH)),
    /** Takes no options: the rest of the line is not looked at. */
    HELP("help"),
    /** Takes no options, like {@link #HELP}, except for JSON. */
    VERSION("version");

    private final String messageName;

    @SuppressWarnings("ImmutableEnumChecker") // all its fields are final numbers
    private final Legality legality;

    Verb(String messageName, Legality... parts) {
        this.messageName = messageName;
        this.legality = Legality.of(parts);
    }

    private static Legality ofService() {
        return Legality.of(
                require(SERVICE),
                allow(SCHEDULER, SCHED_FLAGS, PERSISTENT, NETMASK, PERSISTENCE_ENGINE, OPS),
                allow(NETNS, WAIT_LOCK));
    }

    private static Legality ofServer() {
        return Legality.of(
                require(SERVICE, SERVER),
                allow(FORWARDING, WEIGHT, UPPER_THRESHOLD, LOWER_THRESHOLD),
                allow(TUN_TYPE, TUN_PORT, TUN_NOCSUM, TUN_CSUM, TUN_REMCSUM),
                allow(NETNS, WAIT_LOCK));
    }

    /** Returns its name in error messages. */
    public String messageName() {
        return messageName;
    }

    /** Returns whether the C program does not know it. */
    boolean isExtension() {
        return compareTo(CHECK) >= 0 && compareTo(PROMETHEUS) <= 0;
    }

    /**
     * Returns whether a line of a rule file may have this command. Commands that read rule files, take long or only
     * report are excluded.
     */
    boolean isForRuleFiles() {
        return !isExtension() && this != RESTORE && this != HELP && this != VERSION;
    }

    /** Returns the options that it requires and permits; none if it ignores the rest of the line. */
    Legality legality() {
        return legality;
    }
}
