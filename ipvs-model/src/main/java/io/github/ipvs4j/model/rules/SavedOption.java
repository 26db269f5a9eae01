package io.github.ipvs4j.model.rules;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of the lines that {@link SaveReader} reads. */
enum SavedOption {
    TCP("-t", "--tcp-service", true),
    UDP("-u", "--udp-service", true),
    SCTP("--sctp-service", "--sctp-service", true),
    MARK("-f", "--fwmark-service", true),
    IPV6("-6", "--ipv6", false),
    SCHEDULER("-s", "--scheduler", true),
    PERSISTENT("-p", "--persistent", true),
    NETMASK("-M", "--netmask", true),
    ENGINE("--pe", "--pe", true),
    ONE_PACKET("-o", "--ops", false),
    SCHEDULER_FLAGS("-b", "--sched-flags", true),
    SERVER("-r", "--real-server", true),
    DIRECT("-g", "--gatewaying", false),
    MASQUERADE("-m", "--masquerading", false),
    TUNNEL("-i", "--ipip", false),
    WEIGHT("-w", "--weight", true),
    UPPER_THRESHOLD("-x", "--u-threshold", true),
    LOWER_THRESHOLD("-y", "--l-threshold", true),
    TUNNEL_TYPE("--tun-type", "--tun-type", true),
    TUNNEL_PORT("--tun-port", "--tun-port", true),
    NO_CHECKSUM("--tun-nocsum", "--tun-nocsum", false),
    CHECKSUM("--tun-csum", "--tun-csum", false),
    REMOTE_CHECKSUM("--tun-remcsum", "--tun-remcsum", false),
    MULTICAST_INTERFACE("--mcast-interface", "--mcast-interface", true),
    SYNC_ID("--syncid", "--syncid", true),
    SYNC_MESSAGE("--sync-maxlen", "--sync-maxlen", true),
    MULTICAST_GROUP("--mcast-group", "--mcast-group", true),
    MULTICAST_PORT("--mcast-port", "--mcast-port", true),
    MULTICAST_TTL("--mcast-ttl", "--mcast-ttl", true);

    /** The options of which a line has one: they name the service. */
    static final Set<SavedOption> KEYS = EnumSet.range(TCP, MARK);

    /** The forwarding methods, which exclude each other, as the ways to protect a tunnel do. */
    static final Set<SavedOption> FORWARDING = EnumSet.range(DIRECT, TUNNEL);

    static final Set<SavedOption> CHECKSUMS = EnumSet.range(NO_CHECKSUM, REMOTE_CHECKSUM);
    static final Set<SavedOption> OF_SERVICES = EnumSet.range(TCP, SCHEDULER_FLAGS);
    static final Set<SavedOption> OF_TUNNELS = EnumSet.range(TUNNEL_TYPE, REMOTE_CHECKSUM);
    static final Set<SavedOption> OF_SERVERS = EnumSet.range(SERVER, REMOTE_CHECKSUM);
    static final Set<SavedOption> OF_DAEMONS = EnumSet.range(MULTICAST_INTERFACE, MULTICAST_TTL);

    static {
        OF_SERVERS.addAll(EnumSet.range(TCP, IPV6));
    }

    private final String shortName;
    private final String longName;
    private final boolean hasValue;

    SavedOption(String shortName, String longName, boolean hasValue) {
        this.shortName = shortName;
        this.longName = longName;
        this.hasValue = hasValue;
    }

    /** Returns whether the next word of the line is its value. */
    boolean hasValue() {
        return hasValue;
    }

    /** Returns the option of that name, or null if there is none. */
    static @Nullable SavedOption ofWord(String word) {
        for (SavedOption option : values()) {
            if (option.shortName.equals(word) || option.longName.equals(word)) {
                return option;
            }
        }
        return null;
    }
}
