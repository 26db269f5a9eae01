package io.github.ipvs4j.cli.status;

import java.util.Locale;

/**
 * The kernel parameters {@code net.ipv4.vs.*} that have one default everywhere, and what another value than that means.
 * Source: the kernel's {@code ipvs-sysctl.rst} and {@code ip_vs_ctl.c}.
 */
enum Parameter {
    AM_DROPRATE("10", "one in so many packets is dropped where drop_packet is 3"),
    AMEMTHRESH("1024", "memory is low below so many free pages"),
    BACKUP_ONLY("0", "while a backup daemon runs, packets are not passed to servers"),
    CACHE_BYPASS("0", "if a service has no server, packets go where they were sent to"),
    CONN_REUSE_MODE("1", "how a connection is scheduled whose client used the same port before"),
    CONN_LFACTOR("-4", "-2", "the connection table grows at 2 to the power of so many entries for each bucket"),
    CONN_MAX("1073741824", "so many entries may be in the connection table"),
    CONNTRACK("0", "connections are in conntrack too, where firewall rules see them, at a cost"),
    DEBUG_LEVEL("0", "the kernel logs what IPVS does, at a cost"),
    DROP_ENTRY("0", "half-open connections are dropped at random: 1 once memory is low, 2 now, 3 always"),
    DROP_PACKET("0", "some packets are dropped: 1 once memory is low, 2 now, 3 always"),
    EST_NICE("0", "rates are computed at this priority"),
    EXPIRE_NODEST_CONN("0", "connections of a deleted server end at their next packet"),
    EXPIRE_QUIESCENT_TEMPLATE("0", "persistence leads clients away from servers of weight 0"),
    IGNORE_TUNNELED("0", "packets that came through a tunnel are not scheduled"),
    LBLC_EXPIRATION("86400", "the lblc scheduler forgets unused entries after so many seconds"),
    LBLCR_EXPIRATION("86400", "the lblcr scheduler forgets unused entries after so many seconds"),
    NAT_ICMP_SEND("0", "masqueraded servers get an ICMP error for packets that belong to no connection"),
    PMTU_DISC("1", "long packets to tunnelled servers are cut in pieces, not refused"),
    RUN_ESTIMATION("1", "rates are not computed"),
    SCHEDULE_ICMP("0", "ICMP errors that belong to no connection are scheduled"),
    SECURE_TCP("0", "half-open TCP connections are given less time: 1 once memory is low, 2 now, 3 always"),
    SLOPPY_SCTP("0", "an SCTP connection may begin with any packet"),
    SLOPPY_TCP("0", "a TCP connection may begin with any packet, as after a failover"),
    SNAT_REROUTE("1", "replies of masqueraded servers are not routed anew"),
    SVC_LFACTOR("-3", "-2", "the table of services grows at 2 to the power of so many services for each bucket"),
    SYNC_PERSIST_MODE("0", "of persistent services templates alone are synchronised"),
    SYNC_PORTS("1", "each daemon has so many threads and ports"),
    SYNC_REFRESH_PERIOD("0", "a connection that does not change is synchronised after so many seconds"),
    SYNC_RETRIES("0", "a synchronisation is repeated so many times"),
    SYNC_SOCK_SIZE("0", "the buffer of the daemons' sockets in bytes"),
    SYNC_THRESHOLD("3 50", "which packets of a connection have it synchronised"),
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

    /** Its name below {@code net.}, such as {@code ipv4.vs.conntrack}. */
    String path() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    /** The value that it has unless somebody changes it; several numbers have one space between them. */
    String usual() {
        return usual;
    }

    /**
     * Returns whether nobody seems to have changed it: network namespaces but the first have other defaults of some.
     */
    boolean isUsual(String value) {
        return value.equals(usual) || value.equals(usualInNamespaces);
    }

    /** Returns the meaning of a non-default value. */
    String meaning() {
        return meaning;
    }
}
