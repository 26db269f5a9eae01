package io.github.ipvs4j.cli.status;

import java.util.Locale;

/**
 * The kernel parameters {@code net.ipv4.vs.*} that have the same default everywhere, and the meaning of another
 * value. Source: the kernel's {@code ipvs-sysctl.rst} and {@code ip_vs_ctl.c}.
 */
enum Parameter {
    AM_DROPRATE("10", "if drop_packet is 3, the kernel drops one packet in this many"),
    AMEMTHRESH("1024", "memory counts as low below this many free pages"),
    BACKUP_ONLY("0", "while a backup daemon runs, the director passes no packets to servers"),
    CACHE_BYPASS("0", "if a service has no server, packets go to their original destination"),
    CONN_REUSE_MODE("1", "how the kernel schedules a connection from a client port that was used before"),
    CONN_LFACTOR("-4", "-2", "the connection table grows at 2 to the power of this many entries per bucket"),
    CONN_MAX("1073741824", "the connection table may have this many entries"),
    CONNTRACK("0", "connections are also in conntrack, where firewall rules see them, at a cost"),
    DEBUG_LEVEL("0", "the kernel logs what IPVS does, at a cost"),
    DROP_ENTRY("0", "the kernel drops half-open connections at random: 1 when memory is low, 2 now, 3 always"),
    DROP_PACKET("0", "the kernel drops some packets: 1 when memory is low, 2 now, 3 always"),
    EST_NICE("0", "the kernel computes rates at this priority"),
    EXPIRE_NODEST_CONN("0", "connections of a deleted server end at their next packet"),
    EXPIRE_QUIESCENT_TEMPLATE("0", "persistent clients of servers with weight 0 get other servers"),
    IGNORE_TUNNELED("0", "the kernel does not schedule packets that came through a tunnel"),
    LBLC_EXPIRATION("86400", "the lblc scheduler forgets unused entries after this many seconds"),
    LBLCR_EXPIRATION("86400", "the lblcr scheduler forgets unused entries after this many seconds"),
    NAT_ICMP_SEND("0", "masqueraded servers get an ICMP error for packets that belong to no connection"),
    PMTU_DISC("1", "packets that are too long for a tunnel are cut into pieces, not refused"),
    RUN_ESTIMATION("1", "the kernel does not compute rates"),
    SCHEDULE_ICMP("0", "the kernel schedules ICMP errors that belong to no connection"),
    SECURE_TCP("0", "half-open TCP connections get less time: 1 when memory is low, 2 now, 3 always"),
    SLOPPY_SCTP("0", "an SCTP connection may begin with any packet"),
    SLOPPY_TCP("0", "a TCP connection may begin with any packet, as after a failover"),
    SNAT_REROUTE("1", "replies of masqueraded servers are not routed anew"),
    SVC_LFACTOR("-3", "-2", "the table of services grows at 2 to the power of this many services per bucket"),
    SYNC_PERSIST_MODE("0", "for persistent services the daemons synchronise only templates"),
    SYNC_PORTS("1", "each daemon has this many threads and ports"),
    SYNC_REFRESH_PERIOD("0", "the daemons synchronise an unchanged connection again after this many seconds"),
    SYNC_RETRIES("0", "the daemons repeat a synchronisation this many times"),
    SYNC_SOCK_SIZE("0", "the buffer of the daemons' sockets in bytes"),
    SYNC_THRESHOLD("3 50", "at which packets of a connection the daemons synchronise it"),
    SYNC_VERSION("1", "messages between daemons have the old form, without IPv6");

    private static final String PREFIX = "ipv4.vs.";

    private final String usual;
    private final String usualInNamespaces;
    private final String meaning;

    Parameter(String usual, String meaning) {
        this(usual, usual, meaning);
    }

    Parameter(String usual, String usualInNamespaces, String meaning) {
        this.usual = usual;
        this.usualInNamespaces = usualInNamespaces;
        this.meaning = meaning;
    }

    /** Returns its name below {@code net.}, such as {@code ipv4.vs.conntrack}. */
    String path() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    /** Returns the default of the first network namespace; several numbers have one space between them. */
    String usual() {
        return usual;
    }

    /** Returns the default of all other network namespaces. */
    String usualInNamespaces() {
        return usualInNamespaces;
    }

    /** Returns both defaults for people, or the one that holds everywhere. */
    String defaults() {
        return usual.equals(usualInNamespaces)
                ? usual
                : usual + ", or " + usualInNamespaces + " outside the first network namespace";
    }

    /**
     * Returns whether the value is a default: for some parameters, all network namespaces but the first have another
     * one.
     */
    boolean isUsual(String value) {
        return value.equals(usual) || value.equals(usualInNamespaces);
    }

    /** Returns the meaning of a non-default value. */
    String meaning() {
        return meaning;
    }
}
