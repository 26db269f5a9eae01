package io.github.ipvs4j.model.json;

/**
 * The keys and some words of the documents. Within one version of the schema they keep the meaning that
 * {@code docs/json.md} gives.
 */
final class Keys {
    /** Changed when a key or word goes away or changes its meaning; new ones may come without. */
    static final int SCHEMA_VERSION = 1;

    static final String METAINFO = "metainfo";
    static final String JSON_SCHEMA_VERSION = "json_schema_version";
    static final String PROGRAM = "program";
    static final String PROGRAM_VERSION = "program_version";
    static final String COMPATIBLE_VERSION = "ipvsadm_version";
    static final String KERNEL_VERSION = "ipvs_version";
    static final String TABLE_SIZE = "connection_table_size";
    static final String TABLE_ENTRIES = "connection_table_entries";
    static final String TABLE_LIMIT = "connection_table_entries_max";

    static final String TIMEOUTS = "timeouts";
    static final String TCP_TIMEOUT = "tcp_seconds";
    static final String TCP_FIN_TIMEOUT = "tcp_fin_seconds";
    static final String UDP_TIMEOUT = "udp_seconds";

    static final String DAEMONS = "daemons";
    static final String ROLE = "role";
    static final String MULTICAST_INTERFACE = "multicast_interface";
    static final String SYNC_ID = "sync_id";
    static final String MAX_MESSAGE = "max_message_bytes";
    static final String MULTICAST_GROUP = "multicast_group";
    static final String MULTICAST_PORT = "multicast_port";
    static final String MULTICAST_TTL = "multicast_ttl_hops";

    static final String SERVICES = "services";
    static final String PROTOCOL = "protocol";
    static final String PROTOCOL_NAME = "protocol_name";
    static final String ADDRESS = "address";
    static final String PORT = "port";
    static final String FIREWALL_MARK = "firewall_mark";
    static final String ADDRESS_FAMILY = "address_family";
    static final String SCHEDULER = "scheduler";
    static final String SCHEDULER_FLAGS = "scheduler_flags";
    static final String ONE_PACKET = "one_packet";
    static final String OTHER_FLAGS = "other_flags_number";
    static final String PERSISTENCE = "persistence";
    static final String ENABLED = "enabled";
    static final String TIMEOUT = "timeout_seconds";
    static final String NETMASK = "netmask";
    static final String PREFIX_LENGTH = "prefix_length_bits";
    static final String ENGINE = "engine";

    static final String SERVERS = "servers";
    static final String FORWARDING = "forwarding";
    static final String WEIGHT = "weight";
    static final String UPPER_THRESHOLD = "upper_threshold_connections";
    static final String LOWER_THRESHOLD = "lower_threshold_connections";
    static final String TUNNEL = "tunnel";
    static final String TYPE = "type";
    static final String CHECKSUM = "checksum";
    static final String ACTIVE = "active_connections";
    static final String INACTIVE = "inactive_connections";
    static final String PERSISTENT = "persistent_connections";

    static final String STATS = "stats";
    static final String CONNECTIONS = "connections";
    static final String RATES = "rates";

    static final String CLIENT = "client";
    static final String VIRTUAL = "virtual";
    static final String SERVER = "server";
    static final String STATE = "state";
    static final String EXPIRES = "expires_seconds";
    static final String DATA = "data";

    /** The word for a code that has none. */
    static final String UNKNOWN = "unknown";
    /** The end of the key of a code that has no word. */
    static final String NUMBER_SUFFIX = "_number";

    private Keys() {}
}
