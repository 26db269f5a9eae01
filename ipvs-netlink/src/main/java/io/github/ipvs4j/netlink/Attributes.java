package io.github.ipvs4j.netlink;

/** Attribute numbers of the IPVS family: {@code IPVS_*_ATTR_*} of {@code <linux/ip_vs.h>}. */
final class Attributes {
    private Attributes() {}

    /** Attributes at the top of a message, {@code IPVS_CMD_ATTR_*}. */
    static final class Top {
        static final int SERVICE = 1;
        static final int SERVER = 2;
        static final int DAEMON = 3;
        static final int TIMEOUT_TCP = 4;
        static final int TIMEOUT_TCP_FIN = 5;
        static final int TIMEOUT_UDP = 6;

        private Top() {}
    }

    /**
     * Attributes at the top of the answer to {@code IPVS_CMD_GET_INFO}, which have numbers of their own:
     * {@code IPVS_INFO_ATTR_*}.
     */
    static final class Info {
        static final int VERSION = 1;
        static final int TABLE_SIZE = 2;

        private Info() {}
    }

    /** {@code IPVS_SVC_ATTR_*}. */
    static final class Service {
        static final int FAMILY = 1;
        static final int PROTOCOL = 2;
        static final int ADDRESS = 3;
        static final int PORT = 4;
        static final int FIREWALL_MARK = 5;
        static final int SCHEDULER = 6;
        static final int FLAGS = 7;
        static final int TIMEOUT = 8;
        static final int NETMASK = 9;
        static final int STATS = 10;
        static final int PERSISTENCE_ENGINE = 11;
        static final int STATS64 = 12;

        private Service() {}
    }

    /** {@code IPVS_DEST_ATTR_*}. */
    static final class Server {
        static final int ADDRESS = 1;
        static final int PORT = 2;
        static final int FORWARDING = 3;
        static final int WEIGHT = 4;
        static final int UPPER_THRESHOLD = 5;
        static final int LOWER_THRESHOLD = 6;
        static final int ACTIVE = 7;
        static final int INACTIVE = 8;
        static final int PERSISTENT = 9;
        static final int STATS = 10;
        static final int FAMILY = 11;
        static final int STATS64 = 12;
        static final int TUNNEL_TYPE = 13;
        static final int TUNNEL_PORT = 14;
        static final int TUNNEL_FLAGS = 15;

        private Server() {}
    }

    /** {@code IPVS_DAEMON_ATTR_*}. */
    static final class Daemon {
        static final int STATE = 1;
        static final int INTERFACE = 2;
        static final int SYNC_ID = 3;
        static final int MAX_LENGTH = 4;
        static final int GROUP_IPV4 = 5;
        static final int GROUP_IPV6 = 6;
        static final int PORT = 7;
        static final int TTL = 8;

        private Daemon() {}
    }
}
