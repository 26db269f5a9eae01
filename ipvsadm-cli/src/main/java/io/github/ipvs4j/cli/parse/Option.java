package io.github.ipvs4j.cli.parse;

import static io.github.ipvs4j.cli.parse.OptionForm.command;
import static io.github.ipvs4j.cli.parse.OptionForm.flag;
import static io.github.ipvs4j.cli.parse.OptionForm.freeFlag;
import static io.github.ipvs4j.cli.parse.OptionForm.optionalValue;
import static io.github.ipvs4j.cli.parse.OptionForm.value;

import org.jspecify.annotations.Nullable;

/** The option table: one row for each spelling, the only place that knows names, values and help. */
public enum Option {
    ADD_SERVICE(command("A", "add-service", Verb.ADD_SERVICE), "Add a virtual service"),
    EDIT_SERVICE(
            command("E", "edit-service", Verb.EDIT_SERVICE),
            "Change a virtual service; each option that you leave out gets its default"),
    DELETE_SERVICE(
            command("D", "delete-service", Verb.DELETE_SERVICE), "Delete a virtual service and its real servers"),
    FLUSH(command("C", "clear", Verb.FLUSH), "Delete all virtual services"),
    ADD_SERVER(command("a", "add-server", Verb.ADD_SERVER), "Add a real server to a virtual service"),
    EDIT_SERVER(
            command("e", "edit-server", Verb.EDIT_SERVER),
            "Change a real server; each option that you leave out gets its default"),
    DELETE_SERVER(
            command("d", "delete-server", Verb.DELETE_SERVER),
            "Delete a real server; give the port that the list shows"),
    DRAIN(
            command("", "drain", Verb.DRAIN),
            "Set the weight of real servers to 0, in one virtual service or in all, and remember the old weight"),
    UNDRAIN(command("", "undrain", Verb.UNDRAIN), "Restore the weights from before --drain"),
    LIST(command("Ll", "list", Verb.LIST), "List the table, or one virtual service; the default command"),
    SAVE(command("S", "save", Verb.SAVE), "Write the table to standard output as lines that --restore reads"),
    RESTORE(command("R", "restore", Verb.RESTORE), "Carry out commands from standard input, one command per line"),
    CHECK(
            command("check", Verb.CHECK, Argument.OPTIONAL, "FILE"),
            "Report all errors in a file of rules; needs neither root nor IPVS"),
    DIFF(command("diff", Verb.DIFF, Argument.REQUIRED, "FILE"), "Show the changes that make the table match FILE"),
    APPLY(
            command("apply", Verb.APPLY, Argument.REQUIRED, "FILE"),
            "Make the table match FILE, changing only what differs"),
    STATUS(
            command("", "status", Verb.STATUS),
            "Show the director's health: load, non-default settings, and what needs attention"),
    PROMETHEUS(
            command("", "prometheus", Verb.PROMETHEUS),
            "Write counters and state as Prometheus metrics, for the textfile collector of node_exporter"),
    ZERO(command("Z", "zero", Verb.ZERO), "Set the counters of all virtual services, or of one, to zero"),
    SET(
            command("", "set", Verb.SET),
            "Set the timeouts of idle connections in seconds: TCP, TCP after FIN, UDP; 0 leaves a timeout unchanged"),
    START_DAEMON(
            command("start-daemon", Verb.START_DAEMON, Argument.REQUIRED, "master|backup"),
            "Start a connection synchronisation daemon"),
    STOP_DAEMON(
            command("stop-daemon", Verb.STOP_DAEMON, Argument.REQUIRED, "master|backup"),
            "Stop a connection synchronisation daemon"),
    HELP(command("h", "help", Verb.HELP), "Show all commands and options"),
    VERSION(command("v", "version", Verb.VERSION), "Show the version"),

    TCP_SERVICE(value("t", "tcp-service", Slot.SERVICE, "HOST[:PORT]"), "Name the TCP service on this virtual address"),
    UDP_SERVICE(value("u", "udp-service", Slot.SERVICE, "HOST[:PORT]"), "Name the UDP service on this virtual address"),
    SCTP_SERVICE(
            value("", "sctp-service", Slot.SERVICE, "HOST[:PORT]"), "Name the SCTP service on this virtual address"),
    FWMARK_SERVICE(
            value("f", "fwmark-service", Slot.SERVICE, "MARK"),
            "Name the service for all packets with this firewall mark, 1 to 4294967295"),
    IPV6(freeFlag("6", "ipv6"), "Use the firewall mark for IPv6 packets; give this option after --fwmark-service"),
    SCHEDULER(
            value("s", "scheduler", Slot.SCHEDULER, "NAME"),
            "Use this scheduler: rr, wrr, lc, wlc, lblc, lblcr, dh, sh, sed, nq, fo, ovf, mh or twos (default wlc)"),
    SCHED_FLAGS(
            value("b", "sched-flags", Slot.SCHED_FLAGS, "FLAG[,FLAG]"),
            "Set flags of the scheduler: sh-fallback, sh-port, mh-fallback, mh-port, flag-1, flag-2 or flag-3"),
    PERSISTENT(
            optionalValue("p", "persistent", Slot.PERSISTENT, "SECONDS"),
            "Send a client to the same server again for this many seconds (default 360)"),
    NETMASK(
            value("M", "netmask", Slot.NETMASK, "MASK"),
            "Treat all clients of a network as one client: an IPv4 mask or an IPv6 prefix length"),
    PERSISTENCE_ENGINE(
            value("", "pe", Slot.PERSISTENCE_ENGINE, "NAME"), "Recognise clients with this persistence engine: sip"),
    OPS(flag("o", "ops", Slot.OPS), "Schedule each UDP packet on its own"),
    REAL_SERVER(
            value("r", "real-server", Slot.SERVER, "HOST[:PORT]"),
            "Name the real server (default port: that of the service)"),
    GATEWAYING(flag("g", "gatewaying", Slot.FORWARDING), "Forward by direct routing (default)"),
    IPIP(flag("i", "ipip", Slot.FORWARDING), "Forward through a tunnel"),
    MASQUERADING(flag("m", "masquerading", Slot.FORWARDING), "Forward by network address translation"),
    TUN_TYPE(value("", "tun-type", Slot.TUN_TYPE, "TYPE"), "Use this kind of tunnel: ipip, gue or gre (default ipip)"),
    TUN_PORT(value("", "tun-port", Slot.TUN_PORT, "PORT"), "Send a gue tunnel to this UDP port"),
    TUN_NOCSUM(flag("", "tun-nocsum", Slot.TUN_NOCSUM), "Use a gue or gre tunnel without checksums (default)"),
    TUN_CSUM(flag("", "tun-csum", Slot.TUN_CSUM), "Use a gue or gre tunnel with checksums"),
    TUN_REMCSUM(flag("", "tun-remcsum", Slot.TUN_REMCSUM), "Use a gue tunnel with remote checksums"),
    WEIGHT(
            value("w", "weight", Slot.WEIGHT, "WEIGHT"),
            "Set the server's share of new connections, 0 to 2147483647 (default 1); 0 means none"),
    U_THRESHOLD(
            value("x", "u-threshold", Slot.UPPER_THRESHOLD, "COUNT"),
            "Send no new connections to a server that has this many (default 0: no limit)"),
    L_THRESHOLD(
            value("y", "l-threshold", Slot.LOWER_THRESHOLD, "COUNT"),
            "Send new connections again when the server has fewer than this many (default 0)"),

    KEEP(flag("", "keep", Slot.KEEP), "With -E or -e: keep each setting that you leave out"),
    OR_EDIT(flag("", "or-edit", Slot.OR_EDIT), "With -A or -a: change the service or server if it exists"),
    WAIT(
            optionalValue("", "wait", Slot.WAIT, "SECONDS"),
            "With --drain: wait until the servers have no connections, at most this many seconds (default: no limit)"),
    REMOVE(flag("", "remove", Slot.REMOVE), "With --drain --wait: delete the servers afterwards"),
    WAIT_LOCK(
            value("", "wait-lock", Slot.WAIT_LOCK, "SECONDS"),
            "Wait at most this many seconds while another command changes the table (default 30)"),

    NUMERIC(flag("n", "numeric", Slot.NUMERIC), "Print addresses and ports as numbers"),
    CONNECTION(flag("c", "connection", Slot.CONNECTION), "List connections"),
    MATCH(
            value("", "match", Slot.MATCH, "CONDITIONS"),
            "Show only entries that meet these conditions, such as real=10.1.1.0/24,weight=0"),
    COUNT_BY(
            value("", "count-by", Slot.COUNT_BY, "WHAT"),
            "With --connection: count connections by one of these: real, virtual, client or state"),
    TIMEOUT(flag("", "timeout", Slot.TIMEOUT), "List the timeouts"),
    DAEMON(flag("", "daemon", Slot.DAEMON), "List the synchronisation daemons"),
    STATS(flag("", "stats", Slot.STATS), "List counters"),
    RATE(flag("", "rate", Slot.RATE), "List rates per second"),
    EXACT(flag("X", "exact", Slot.EXACT), "Do not abbreviate large numbers"),
    THRESHOLDS(flag("", "thresholds", Slot.THRESHOLDS), "List the thresholds of servers"),
    PERSISTENT_CONN(flag("", "persistent-conn", Slot.PERSISTENT_CONN), "List persistent connections"),
    TUN_INFO(flag("", "tun-info", Slot.TUN_INFO), "List the tunnels to servers"),
    NOSORT(flag("", "nosort", Slot.NOSORT), "List entries in the kernel's order"),
    SORT(freeFlag("", "sort"), "Sort the lists (default)"),
    JSON(flag("", "json", Slot.JSON), "Print all details as a JSON document; --version accepts this option too"),
    PRETTY(flag("", "pretty", Slot.PRETTY), "With --json: print each value on its own line, indented"),
    WATCH(
            optionalValue("", "watch", Slot.WATCH, "SECONDS"),
            "Show the table with rates, and refresh it every SECONDS (default 2)"),
    CHANGES(
            flag("", "changes", Slot.CHANGES),
            "With --watch or --state: print one line for each change, or one document with --json"),
    SYSLOG(flag("", "syslog", Slot.SYSLOG), "With --changes: send the events to the system log"),
    STATE(
            value("", "state", Slot.STATE, "FILE"),
            "With --changes: keep the table in this file, and report the changes since the last run"),

    QUIET(
            flag("", "quiet", Slot.QUIET),
            "With --status: print nothing; the exit status is 0 if IPVS can be used, else 2"),
    PLUGIN(
            flag("", "plugin", Slot.PLUGIN),
            "With --status: act as a plugin for Icinga or Nagios, with the exit status 0, 1, 2 or 3"),
    WARNING(
            value("", "warning", Slot.WARNING, "WHAT=RANGE"),
            "With --plugin: report WARNING outside this range, such as connections=1000, daemon=master or servers=2:"),
    CRITICAL(value("", "critical", Slot.CRITICAL, "WHAT=RANGE"), "With --plugin: report CRITICAL outside this range"),
    OUTPUT(
            value("", "output", Slot.OUTPUT, "FILE"),
            "With --prometheus: write the metrics to this file, completely or not at all"),

    ALL(flag("", "all", Slot.ALL), "With --save: include the timeouts and the synchronisation daemons"),
    REPLACE(flag("", "replace", Slot.REPLACE), "With --restore: check all lines, then make the table match them"),
    FORCE_EMPTY(
            flag("", "force-empty", Slot.FORCE_EMPTY),
            "With --replace or --apply: clear the table if the file has no lines"),
    STRICT(flag("", "strict", Slot.STRICT), "With --restore: stop at the first error, and report its line"),
    FILE(value("", "file", Slot.FILE, "FILE"), "With --restore: read from this file, not from standard input"),

    DRY_RUN(flag("", "dry-run", Slot.DRY_RUN), "With --apply: only show the changes"),
    KEEP_WEIGHTS(
            flag("", "keep-weights", Slot.KEEP_WEIGHTS),
            "With --diff or --apply: keep the weights of existing servers"),
    ONLY(value("", "only", Slot.ONLY, "-t:HOST:PORT"), "With --diff or --apply: compare or change only these services"),
    COLOR(value("", "color", Slot.COLOR, "auto|always|never"), "Use colours (default auto: only on a terminal)"),

    MCAST_INTERFACE(
            value("", "mcast-interface", Slot.MCAST_INTERFACE, "NAME"), "Use this network interface (default eth0)"),
    SYNCID(value("", "syncid", Slot.SYNCID, "ID"), "Join the synchronisation group with this ID, 0 to 255 (default 0)"),
    SYNC_MAXLEN(
            value("", "sync-maxlen", Slot.SYNC_MAXLEN, "BYTES"),
            "Limit messages to this many bytes, 1 to 65507 (default: as the interface's MTU allows)"),
    MCAST_GROUP(value("", "mcast-group", Slot.MCAST_GROUP, "ADDRESS"), "Use this multicast group (default 224.0.0.81)"),
    MCAST_PORT(value("", "mcast-port", Slot.MCAST_PORT, "PORT"), "Use this UDP port (default 8848)"),
    MCAST_TTL(
            value("", "mcast-ttl", Slot.MCAST_TTL, "HOPS"),
            "Let messages cross at most this many networks, 1 to 255 (default 1)"),

    NETNS(value("", "netns", Slot.NETNS, "NAMESPACE"), "Use the IPVS of this network namespace, given by name or path");

    @SuppressWarnings("ImmutableEnumChecker") // a record of words and enums
    private final OptionForm form;

    private final String help;

    Option(OptionForm form, String help) {
        this.form = form;
        this.help = help;
    }

    /** Returns the letters that stand for it, perhaps none. */
    String shortNames() {
        return form.shortNames();
    }

    /** Returns its name without dashes. */
    String longName() {
        return form.longName();
    }

    Argument argument() {
        return form.argument();
    }

    /** Returns the verb of a command, or null if it is an option of a command. */
    @Nullable
    Verb verb() {
        return form.verb();
    }

    /** Returns its slot, or null if it is a command or has none. */
    @Nullable
    Slot slot() {
        return form.slot();
    }

    /** Returns the name of its value in the help. */
    String valueName() {
        return form.valueName();
    }

    /** Returns its line of help. */
    String help() {
        return help;
    }
}
