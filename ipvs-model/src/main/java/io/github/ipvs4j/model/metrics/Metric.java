package io.github.ipvs4j.model.metrics;

/**
 * The table of metrics: the name, help and type of each. They come in the order in which {@code ipvsadm --prometheus}
 * writes them. Minor versions may add some.
 */
public enum Metric {
    INFO(Scope.DIRECTOR, "info", "The version of the kernel's IPVS and of ipvsadm; always 1."),
    CONNECTION_TABLE_SIZE(Scope.DIRECTOR, "connection_table_size", "Buckets of the connection hash table."),
    CONNECTION_TABLE_ENTRIES(
            Scope.DIRECTOR,
            "connection_table_entries",
            "Entries of the connection hash table, as far as the kernel tells them."),
    CONNECTION_TABLE_LIMIT(
            Scope.DIRECTOR, "connection_table_entries_max", "Entries that the connection hash table may have."),
    TIMEOUT(Scope.DIRECTOR, "timeout_seconds", "How long idle connections stay in the table."),
    SYNC_DAEMON(Scope.DIRECTOR, "sync_daemon", "The connection synchronisation daemons that run; always 1."),
    SERVICES(Scope.DIRECTOR, "services", "Virtual services."),

    CONNECTIONS(Scope.TOTAL, "connections_total", "The total number of connections made."),
    INCOMING_PACKETS(Scope.TOTAL, "incoming_packets_total", "The total number of incoming packets."),
    OUTGOING_PACKETS(Scope.TOTAL, "outgoing_packets_total", "The total number of outgoing packets."),
    INCOMING_BYTES(Scope.TOTAL, "incoming_bytes_total", "The total amount of incoming data."),
    OUTGOING_BYTES(Scope.TOTAL, "outgoing_bytes_total", "The total amount of outgoing data."),

    SERVICE_INFO(Scope.SERVICE, "service_info", "The scheduler of a service; always 1."),
    SERVICE_BACKENDS(Scope.SERVICE, "service_backends", "Real servers of a service."),
    SERVICE_USABLE_BACKENDS(
            Scope.SERVICE, "service_backends_usable", "Real servers that have a weight and are not overloaded."),
    SERVICE_CONNECTIONS(Scope.SERVICE, "service_connections_total", "Connections that a service has scheduled."),
    SERVICE_INCOMING_PACKETS(Scope.SERVICE, "service_incoming_packets_total", "Packets from clients of a service."),
    SERVICE_OUTGOING_PACKETS(
            Scope.SERVICE, "service_outgoing_packets_total", "Packets to clients that pass the director."),
    SERVICE_INCOMING_BYTES(Scope.SERVICE, "service_incoming_bytes_total", "Bytes from clients of a service."),
    SERVICE_OUTGOING_BYTES(Scope.SERVICE, "service_outgoing_bytes_total", "Bytes to clients that pass the director."),

    BACKEND_ACTIVE(Scope.BACKEND, "backend_connections_active", "Connections of a real server that carry data."),
    BACKEND_INACTIVE(Scope.BACKEND, "backend_connections_inactive", "Connections of a real server that carry none."),
    BACKEND_PERSISTENT(
            Scope.BACKEND, "backend_connections_persistent", "Persistence templates that lead to a real server."),
    BACKEND_WEIGHT(Scope.BACKEND, "backend_weight", "The share of a real server; 0 takes no new connections."),
    BACKEND_UPPER_THRESHOLD(
            Scope.BACKEND, "backend_upper_threshold", "Connections at which a server gets no new ones; 0 is no limit."),
    BACKEND_LOWER_THRESHOLD(
            Scope.BACKEND, "backend_lower_threshold", "Connections below which a server gets new ones again."),
    BACKEND_OVERLOADED(
            Scope.BACKEND,
            "backend_overloaded",
            "1 if a server has as many connections as its upper threshold, or more."),
    BACKEND_CONNECTIONS(Scope.BACKEND, "backend_connections_total", "Connections that a real server was given."),
    BACKEND_INCOMING_PACKETS(Scope.BACKEND, "backend_incoming_packets_total", "Packets to a real server."),
    BACKEND_OUTGOING_PACKETS(
            Scope.BACKEND, "backend_outgoing_packets_total", "Packets from a real server that pass the director."),
    BACKEND_INCOMING_BYTES(Scope.BACKEND, "backend_incoming_bytes_total", "Bytes to a real server."),
    BACKEND_OUTGOING_BYTES(
            Scope.BACKEND, "backend_outgoing_bytes_total", "Bytes from a real server that pass the director.");

    /** The thing that a sample describes, which decides the labels. */
    public enum Scope {
        /** The director; each metric has labels of its own. */
        DIRECTOR,
        /** All services, deleted ones included; no labels. */
        TOTAL,
        /** One service. */
        SERVICE,
        /** One real server of one service. */
        BACKEND
    }

    /** The ways in which values of a metric follow each other. */
    public enum Type {
        /** It goes up and down. */
        GAUGE,
        /** It only grows, until it is set to zero or the thing is added anew. */
        COUNTER
    }

    private static final String PREFIX = "ipvs_";

    private final Scope scope;
    private final String metricName;
    private final String help;

    Metric(Scope scope, String metricName, String help) {
        this.scope = scope;
        this.metricName = PREFIX + metricName;
        this.help = help;
    }

    /** Returns the scope: what each sample describes, and so how many samples there are. */
    public Scope scope() {
        return scope;
    }

    /** Returns the full name, such as {@code ipvs_backend_weight}: lower-case letters and underscores. */
    public String metricName() {
        return metricName;
    }

    /** Returns the description, one line of English. */
    public String help() {
        return help;
    }

    /** Returns the type: how one value follows another. */
    public Type type() {
        return metricName.endsWith("_total") ? Type.COUNTER : Type.GAUGE;
    }
}
