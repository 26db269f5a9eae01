package io.github.ipvs4j.cli.parse;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The option table: one row for each spelling, the only place that knows names, values and help. */
public enum Option {
    ADD_SERVICE("A", "add-service", Verb.ADD_SERVICE, "Add a virtual service"),
    EDIT_SERVICE(
            "E",
            "edit-service",
            Verb.EDIT_SERVICE,
            "Change a virtual service; what is not given returns to its default"),
    DELETE_SERVICE("D", "delete-service", Verb.DELETE_SERVICE, "Delete a virtual service and its real servers"),
    FLUSH("C", "clear", Verb.FLUSH, "Delete all virtual services"),
    ADD_SERVER("a", "add-server", Verb.ADD_SERVER, "Add a real server to a virtual service"),
    EDIT_SERVER("e", "edit-server", Verb.EDIT_SERVER, "Change a real server; what is not given returns to its default"),
    DELETE_SERVER("d", "delete-server", Verb.DELETE_SERVER, "Delete a real server; name the port that the list shows"),
    DRAIN(
            "",
            "drain",
            Verb.DRAIN,
            "Set the weight of real servers to 0, in one virtual service or in all, and remember what it was"),
    UNDRAIN("", "undrain", Verb.UNDRAIN, "Give them back the weight that they had before --drain"),
    LIST("Ll", "list", Verb.LIST, "List the table, or one virtual service; also what is done without any option"),
    SAVE("S", "save", Verb.SAVE, "Write the table to standard output as lines that --restore reads"),
    RESTORE("R", "restore", Verb.RESTORE, "Read commands from standard input, one a line, and carry them out"),
    CHECK(
            "",
            "check",
            Argument.OPTIONAL,
            Verb.CHECK,
            "FILE",
            "Find all errors in the lines that --restore would read, without IPVS"),
    DIFF(
            "",
            "diff",
            Argument.REQUIRED,
            Verb.DIFF,
            "FILE",
            "Show what would have to change for the table to become as the lines of FILE say"),
    APPLY(
            "",
            "apply",
            Argument.REQUIRED,
            Verb.APPLY,
            "FILE",
            "Change the table to what the lines of FILE say, and nothing that is so already"),
    STATUS(
            "",
            "status",
            Verb.STATUS,
            "Show how the director is: its load, what is not as usual, and what needs attention"),
    PROMETHEUS(
            "",
            "prometheus",
            Verb.PROMETHEUS,
            "Write counters and state as metrics for Prometheus, in the text format of node_exporter's textfiles"),
    ZERO("Z", "zero", Verb.ZERO, "Set the counters of all virtual services, or of one, to zero"),
    SET(
            "",
            "set",
            Verb.SET,
            "Set the timeouts of idle TCP, TCP-after-FIN and UDP connections, in seconds; 0 keeps one"),
    START_DAEMON(
            "",
            "start-daemon",
            Argument.REQUIRED,
            Verb.START_DAEMON,
            "master|backup",
            "Start a connection synchronisation daemon"),
    STOP_DAEMON(
            "",
            "stop-daemon",
            Argument.REQUIRED,
            Verb.STOP_DAEMON,
            "master|backup",
            "Stop a connection synchronisation daemon"),
    HELP("h", "help", Verb.HELP, "Show all commands and options"),
    VERSION("v", "version", Verb.VERSION, "Show the version"),

    TCP_SERVICE("t", "tcp-service", Slot.SERVICE, "HOST[:PORT]", "A TCP service on this virtual address"),
    UDP_SERVICE("u", "udp-service", Slot.SERVICE, "HOST[:PORT]", "A UDP service"),
    SCTP_SERVICE("", "sctp-service", Slot.SERVICE, "HOST[:PORT]", "An SCTP service"),
    FWMARK_SERVICE("f", "fwmark-service", Slot.SERVICE, "MARK", "All packets with this firewall mark, 1 to 4294967295"),
    IPV6("6", "ipv6", "The firewall mark is of IPv6 packets; after --fwmark-service"),
    SCHEDULER(
            "s",
            "scheduler",
            Slot.SCHEDULER,
            "NAME",
            "rr, wrr, lc, wlc, lblc, lblcr, dh, sh, sed, nq, fo, ovf, mh or twos (default wlc)"),
    SCHED_FLAGS(
            "b",
            "sched-flags",
            Slot.SCHED_FLAGS,
            "FLAG[,FLAG]",
            "sh-fallback, sh-port, mh-fallback, mh-port, flag-1, flag-2 or flag-3"),
    PERSISTENT(
            "p",
            "persistent",
            Argument.OPTIONAL,
            Slot.PERSISTENT,
            "SECONDS",
            "A client stays with its server for this long (default 360)"),
    NETMASK(
            "M",
            "netmask",
            Slot.NETMASK,
            "MASK",
            "Clients that are equal under this mask or IPv6 prefix length stay together"),
    PERSISTENCE_ENGINE("", "pe", Slot.PERSISTENCE_ENGINE, "NAME", "Tell clients apart by more than their address: sip"),
    OPS("o", "ops", Slot.OPS, "Schedule each UDP packet on its own"),
    REAL_SERVER("r", "real-server", Slot.SERVER, "HOST[:PORT]", "The real server (default port: that of the service)"),
    GATEWAYING("g", "gatewaying", Slot.FORWARDING, "Forward by direct routing (default)"),
    IPIP("i", "ipip", Slot.FORWARDING, "Forward through a tunnel"),
    MASQUERADING("m", "masquerading", Slot.FORWARDING, "Forward by network address translation"),
    TUN_TYPE("", "tun-type", Slot.TUN_TYPE, "TYPE", "ipip, gue or gre (default ipip)"),
    TUN_PORT("", "tun-port", Slot.TUN_PORT, "PORT", "The UDP port of a gue tunnel"),
    TUN_NOCSUM("", "tun-nocsum", Slot.TUN_NOCSUM, "A gue or gre tunnel without checksums (default)"),
    TUN_CSUM("", "tun-csum", Slot.TUN_CSUM, "A gue or gre tunnel with checksums"),
    TUN_REMCSUM("", "tun-remcsum", Slot.TUN_REMCSUM, "A gue tunnel with remote checksums"),
    WEIGHT(
            "w",
            "weight",
            Slot.WEIGHT,
            "WEIGHT",
            "The server's share, 0 to 2147483647 (default 1); 0 takes no new connections"),
    U_THRESHOLD(
            "x",
            "u-threshold",
            Slot.UPPER_THRESHOLD,
            "COUNT",
            "No new connections from this many on (default 0: no limit)"),
    L_THRESHOLD("y", "l-threshold", Slot.LOWER_THRESHOLD, "COUNT", "New connections again below this many (default 0)"),

    KEEP("", "keep", Slot.KEEP, "With -E or -e: what is not given stays as it is"),
    WAIT(
            "",
            "wait",
            Argument.OPTIONAL,
            Slot.WAIT,
            "SECONDS",
            "With --drain: until they have no connections, at most this long (default: without limit)"),
    REMOVE("", "remove", Slot.REMOVE, "With --drain --wait: then delete them"),
    WAIT_LOCK(
            "",
            "wait-lock",
            Slot.WAIT_LOCK,
            "SECONDS",
            "With commands that change something: wait at most this long for others that do (default 30)"),

    NUMERIC("n", "numeric", Slot.NUMERIC, "Addresses and ports as numbers"),
    CONNECTION("c", "connection", Slot.CONNECTION, "List connections"),
    MATCH(
            "",
            "match",
            Slot.MATCH,
            "CONDITIONS",
            "With --connection: those for which all of this holds, such as client=10.0.0.0/8"),
    COUNT_BY(
            "",
            "count-by",
            Slot.COUNT_BY,
            "WHAT",
            "With --connection: how many there are for each real, virtual, client or state"),
    TIMEOUT("", "timeout", Slot.TIMEOUT, "List the timeouts"),
    DAEMON("", "daemon", Slot.DAEMON, "List the synchronisation daemons"),
    STATS("", "stats", Slot.STATS, "List counters"),
    RATE("", "rate", Slot.RATE, "List rates per second"),
    EXACT("X", "exact", Slot.EXACT, "Do not abbreviate large numbers"),
    THRESHOLDS("", "thresholds", Slot.THRESHOLDS, "List the thresholds of servers"),
    PERSISTENT_CONN("", "persistent-conn", Slot.PERSISTENT_CONN, "List persistent connections"),
    TUN_INFO("", "tun-info", Slot.TUN_INFO, "List how servers are tunnelled"),
    NOSORT("", "nosort", Slot.NOSORT, "Keep the kernel's order"),
    SORT("", "sort", "Accepted and without effect: lists are sorted"),
    JSON("", "json", Slot.JSON, "All that is known as a JSON document; also with --version"),
    PRETTY("", "pretty", Slot.PRETTY, "With --json: a line for each value, indented"),
    WATCH(
            "",
            "watch",
            Argument.OPTIONAL,
            Slot.WATCH,
            "SECONDS",
            "Keep showing the table, with rates, every so many seconds (default 2)"),

    QUIET("", "quiet", Slot.QUIET, "With --status: say nothing; the exit status is 0 if IPVS can be used, else 2"),
    OUTPUT(
            "",
            "output",
            Slot.OUTPUT,
            "FILE",
            "With --prometheus: put the metrics in place of this file, all or nothing"),

    ALL("", "all", Slot.ALL, "With --save: the timeouts and the synchronisation daemons too"),
    REPLACE("", "replace", Slot.REPLACE, "With --restore: check all lines, then make the table what they say"),
    FORCE_EMPTY(
            "",
            "force-empty",
            Slot.FORCE_EMPTY,
            "With --replace or --apply: clear the table even if there are no lines"),
    STRICT("", "strict", Slot.STRICT, "With --restore: stop at the first error, and name its line"),
    FILE("", "file", Slot.FILE, "FILE", "With --restore: read from this file, not from standard input"),

    DRY_RUN("", "dry-run", Slot.DRY_RUN, "With --apply: only show what would be done"),
    KEEP_WEIGHTS(
            "", "keep-weights", Slot.KEEP_WEIGHTS, "With --diff or --apply: servers that are there keep their weights"),
    ONLY("", "only", Slot.ONLY, "-t:HOST:PORT", "With --diff or --apply: leave all but these services alone"),
    COLOR("", "color", Slot.COLOR, "auto|always|never", "Colours in what is shown (default auto: on a terminal)"),

    MCAST_INTERFACE("", "mcast-interface", Slot.MCAST_INTERFACE, "NAME", "The network interface (default eth0)"),
    SYNCID("", "syncid", Slot.SYNCID, "ID", "What tells daemons on one network apart, 0 to 255 (default 0)"),
    SYNC_MAXLEN(
            "",
            "sync-maxlen",
            Slot.SYNC_MAXLEN,
            "BYTES",
            "The longest message, 1 to 65507 (default: what the interface takes)"),
    MCAST_GROUP("", "mcast-group", Slot.MCAST_GROUP, "ADDRESS", "The multicast group (default 224.0.0.81)"),
    MCAST_PORT("", "mcast-port", Slot.MCAST_PORT, "PORT", "Its UDP port (default 8848)"),
    MCAST_TTL("", "mcast-ttl", Slot.MCAST_TTL, "HOPS", "How far messages travel, 1 to 255 (default 1)"),

    NETNS("", "netns", Slot.NETNS, "NAMESPACE", "Act on the IPVS of this network namespace, a name or a path");

    private static final Option[] BY_SHORT = new Option[128];
    private static final Map<String, Option> BY_LONG = new HashMap<>();

    static {
        for (Option option : values()) {
            BY_LONG.put(option.longName, option);
            for (int i = 0; i < option.shortNames.length(); i++) {
                BY_SHORT[option.shortNames.charAt(i)] = option;
            }
        }
    }

    private final String shortNames;
    private final String longName;
    private final Argument argument;
    private final @Nullable Verb verb;
    private final @Nullable Slot slot;
    private final String valueName;
    private final String help;

    Option(
            String shortNames,
            String longName,
            Argument argument,
            @Nullable Verb verb,
            @Nullable Slot slot,
            String valueName,
            String help) {
        this.shortNames = shortNames;
        this.longName = longName;
        this.argument = argument;
        this.verb = verb;
        this.slot = slot;
        this.valueName = valueName;
        this.help = help;
    }

    /** A verb. */
    Option(String shortNames, String longName, Verb verb, String help) {
        this(shortNames, longName, Argument.NONE, verb, null, "", help);
    }

    /** A verb with a value. */
    Option(String shortNames, String longName, Argument argument, Verb verb, String valueName, String help) {
        this(shortNames, longName, argument, verb, null, valueName, help);
    }

    /** A flag. */
    Option(String shortNames, String longName, Slot slot, String help) {
        this(shortNames, longName, Argument.NONE, null, slot, "", help);
    }

    /** An option with a value. */
    Option(String shortNames, String longName, Slot slot, String valueName, String help) {
        this(shortNames, longName, Argument.REQUIRED, null, slot, valueName, help);
    }

    /** An option with a value that may be left out. */
    Option(String shortNames, String longName, Argument argument, Slot slot, String valueName, String help) {
        this(shortNames, longName, argument, null, slot, valueName, help);
    }

    /** A flag that goes with every verb and may be repeated. */
    Option(String shortNames, String longName, String help) {
        this(shortNames, longName, Argument.NONE, null, null, "", help);
    }

    /** The option with that letter, or null. */
    static @Nullable Option ofShort(char letter) {
        return letter < BY_SHORT.length ? BY_SHORT[letter] : null;
    }

    /** The option with that name (without dashes), or null; names are never abbreviated. */
    static @Nullable Option ofLong(String name) {
        return BY_LONG.get(name);
    }

    /** The letters that stand for it, perhaps none. */
    String shortNames() {
        return shortNames;
    }

    /** Its name without dashes. */
    String longName() {
        return longName;
    }

    Argument argument() {
        return argument;
    }

    /** What it makes the line do, or null if it only says how. */
    @Nullable
    Verb verb() {
        return verb;
    }

    /** What it says, or null if it is a verb or says nothing. */
    @Nullable
    Slot slot() {
        return slot;
    }

    /** What help calls its value. */
    String valueName() {
        return valueName;
    }

    /** What help says of it. */
    String help() {
        return help;
    }
}
