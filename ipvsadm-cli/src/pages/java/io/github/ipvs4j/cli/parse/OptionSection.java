package io.github.ipvs4j.cli.parse;

import java.util.List;

/** The tasks by which help and manual page group the option table. Every option belongs to one of them. */
enum OptionSection {
    SERVICES("Virtual services", Option.ADD_SERVICE, Option.EDIT_SERVICE, Option.DELETE_SERVICE, Option.FLUSH),
    NAMING(
            "Naming a SERVICE",
            Option.TCP_SERVICE,
            Option.UDP_SERVICE,
            Option.SCTP_SERVICE,
            Option.FWMARK_SERVICE,
            Option.IPV6),
    SCHEDULING("Scheduling", Option.SCHEDULER, Option.SCHED_FLAGS, Option.OPS),
    PERSISTENCE("Persistence", Option.PERSISTENT, Option.NETMASK, Option.PERSISTENCE_ENGINE),
    SERVERS(
            "Real servers",
            Option.ADD_SERVER,
            Option.EDIT_SERVER,
            Option.DELETE_SERVER,
            Option.REAL_SERVER,
            Option.WEIGHT,
            Option.U_THRESHOLD,
            Option.L_THRESHOLD),
    FORWARDING(
            "Forwarding methods",
            Option.GATEWAYING,
            Option.IPIP,
            Option.MASQUERADING,
            Option.TUN_TYPE,
            Option.TUN_PORT,
            Option.TUN_NOCSUM,
            Option.TUN_CSUM,
            Option.TUN_REMCSUM),
    EDITING("Adding and editing", Option.KEEP, Option.OR_EDIT),
    LISTING("Listing", Option.LIST, Option.NUMERIC, Option.EXACT, Option.NOSORT, Option.SORT),
    FORMATS(
            "Listing formats",
            Option.CONNECTION,
            Option.STATS,
            Option.RATE,
            Option.THRESHOLDS,
            Option.PERSISTENT_CONN,
            Option.TUN_INFO,
            Option.JSON,
            Option.PRETTY),
    FILTERS("Filters", Option.MATCH, Option.COUNT_BY),
    WATCHING("Watching", Option.WATCH, Option.COLOR, Option.CHANGES, Option.SYSLOG, Option.STATE),
    RESTORING(
            "Saving and restoring",
            Option.SAVE,
            Option.RESTORE,
            Option.ALL,
            Option.FILE,
            Option.REPLACE,
            Option.FORCE_EMPTY,
            Option.STRICT),
    APPLYING(
            "Checking, comparing and applying a file",
            Option.CHECK,
            Option.DIFF,
            Option.APPLY,
            Option.DRY_RUN,
            Option.KEEP_WEIGHTS,
            Option.ONLY),
    DRAINING("Draining", Option.DRAIN, Option.UNDRAIN, Option.WAIT, Option.REMOVE),
    HEALTH(
            "Health, metrics and counters",
            Option.STATUS,
            Option.QUIET,
            Option.PLUGIN,
            Option.WARNING,
            Option.CRITICAL,
            Option.PROMETHEUS,
            Option.OUTPUT,
            Option.ZERO),
    DAEMONS(
            "Synchronisation daemons",
            Option.START_DAEMON,
            Option.STOP_DAEMON,
            Option.DAEMON,
            Option.MCAST_INTERFACE,
            Option.SYNCID,
            Option.SYNC_MAXLEN,
            Option.MCAST_GROUP,
            Option.MCAST_PORT,
            Option.MCAST_TTL),
    TIMEOUTS("Timeouts", Option.SET, Option.TIMEOUT),
    ANYWHERE("Namespaces and locks, for all commands above", Option.NETNS, Option.WAIT_LOCK),
    HELPING("Help and version", Option.HELP, Option.VERSION);

    private final String heading;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Option> options;

    OptionSection(String heading, Option... options) {
        this.heading = heading;
        this.options = List.of(options);
    }

    String heading() {
        return heading;
    }

    /** Returns the commands of this task, then their options. */
    List<Option> options() {
        return options;
    }
}
