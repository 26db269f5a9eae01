package io.github.ipvs4j.netlink.describe;

import java.util.Map;

/** Names and numbers of {@code <linux/ip_vs.h>} and {@code <linux/genetlink.h>}. */
final class Tables {
    private static final ValueNames FAMILIES = new ValueNames(Map.of(2L, "INET", 10L, "INET6"));
    private static final ValueNames PROTOCOLS = new ValueNames(Map.of(6L, "TCP", 17L, "UDP", 132L, "SCTP"));
    private static final ValueNames FORWARDING =
            new ValueNames(Map.of(0L, "MASQ", 1L, "LOCALNODE", 2L, "TUNNEL", 3L, "DROUTE", 4L, "BYPASS"));
    private static final ValueNames TUNNEL_TYPES = new ValueNames(Map.of(0L, "IPIP", 1L, "GUE", 2L, "GRE"));
    private static final ValueNames TUNNEL_FLAGS = new ValueNames(Map.of(1L, "CSUM", 2L, "REMCSUM"));
    private static final ValueNames STATES = new ValueNames(Map.of(1L, "MASTER", 2L, "BACKUP"));
    private static final ValueNames SERVICE_FLAGS = new ValueNames(
            Map.of(1L, "PERSISTENT", 2L, "HASHED", 4L, "ONEPACKET", 8L, "SCHED1", 16L, "SCHED2", 32L, "SCHED3"));
    private static final ValueNames OPERATION_FLAGS =
            new ValueNames(Map.of(1L, "ADMIN_PERM", 2L, "CMD_CAP_DO", 4L, "CMD_CAP_DUMP", 8L, "CMD_CAP_HASPOL"));

    /** {@code IPVS_STATS_ATTR_*}, of both widths. */
    private static final AttributeTable STATS = AttributeTable.of(
            Attribute.of("CONNS", Kind.COUNTER),
            Attribute.of("INPKTS", Kind.COUNTER),
            Attribute.of("OUTPKTS", Kind.COUNTER),
            Attribute.of("INBYTES", Kind.COUNTER),
            Attribute.of("OUTBYTES", Kind.COUNTER),
            Attribute.of("CPS", Kind.COUNTER),
            Attribute.of("INPPS", Kind.COUNTER),
            Attribute.of("OUTPPS", Kind.COUNTER),
            Attribute.of("INBPS", Kind.COUNTER),
            Attribute.of("OUTBPS", Kind.COUNTER),
            Attribute.of("PAD", Kind.PADDING));

    /** {@code IPVS_SVC_ATTR_*}. */
    private static final AttributeTable SERVICE = AttributeTable.of(
            Attribute.of("AF", Kind.FAMILY, FAMILIES),
            Attribute.of("PROTOCOL", Kind.NAMED, PROTOCOLS),
            Attribute.of("ADDR", Kind.ADDRESS),
            Attribute.of("PORT", Kind.PORT),
            Attribute.of("FWMARK", Kind.NUMBER),
            Attribute.of("SCHED_NAME", Kind.STRING),
            Attribute.of("FLAGS", Kind.MASKED_BITS, SERVICE_FLAGS),
            Attribute.of("TIMEOUT", Kind.NUMBER),
            Attribute.of("NETMASK", Kind.MASK),
            Attribute.of("STATS", Kind.NEST, STATS),
            Attribute.of("PE_NAME", Kind.STRING),
            Attribute.of("STATS64", Kind.NEST, STATS));

    /** {@code IPVS_DEST_ATTR_*}. */
    private static final AttributeTable SERVER = AttributeTable.of(
            Attribute.of("ADDR", Kind.ADDRESS),
            Attribute.of("PORT", Kind.PORT),
            Attribute.of("FWD_METHOD", Kind.NAMED, FORWARDING),
            Attribute.of("WEIGHT", Kind.NUMBER),
            Attribute.of("U_THRESH", Kind.NUMBER),
            Attribute.of("L_THRESH", Kind.NUMBER),
            Attribute.of("ACTIVE_CONNS", Kind.NUMBER),
            Attribute.of("INACT_CONNS", Kind.NUMBER),
            Attribute.of("PERSIST_CONNS", Kind.NUMBER),
            Attribute.of("STATS", Kind.NEST, STATS),
            Attribute.of("ADDR_FAMILY", Kind.FAMILY, FAMILIES),
            Attribute.of("STATS64", Kind.NEST, STATS),
            Attribute.of("TUN_TYPE", Kind.NAMED, TUNNEL_TYPES),
            Attribute.of("TUN_PORT", Kind.PORT),
            Attribute.of("TUN_FLAGS", Kind.BITS, TUNNEL_FLAGS));

    /** {@code IPVS_DAEMON_ATTR_*}; the port is in the CPU's order, unlike all others. */
    private static final AttributeTable DAEMON = AttributeTable.of(
            Attribute.of("STATE", Kind.NAMED, STATES),
            Attribute.of("MCAST_IFN", Kind.STRING),
            Attribute.of("SYNC_ID", Kind.NUMBER),
            Attribute.of("SYNC_MAXLEN", Kind.NUMBER),
            Attribute.of("MCAST_GROUP", Kind.ADDRESS),
            Attribute.of("MCAST_GROUP6", Kind.ADDRESS),
            Attribute.of("MCAST_PORT", Kind.NUMBER),
            Attribute.of("MCAST_TTL", Kind.NUMBER));

    /** {@code IPVS_CMD_ATTR_*}: a whole IPVS message. */
    private static final AttributeTable IPVS = AttributeTable.of(
            Attribute.of("SERVICE", Kind.NEST, SERVICE),
            Attribute.of("DEST", Kind.NEST, SERVER),
            Attribute.of("DAEMON", Kind.NEST, DAEMON),
            Attribute.of("TIMEOUT_TCP", Kind.NUMBER),
            Attribute.of("TIMEOUT_TCP_FIN", Kind.NUMBER),
            Attribute.of("TIMEOUT_UDP", Kind.NUMBER));

    /** {@code IPVS_INFO_ATTR_*}: the answer to {@code IPVS_CMD_GET_INFO}. */
    private static final AttributeTable INFO =
            AttributeTable.of(Attribute.of("VERSION", Kind.VERSION), Attribute.of("CONN_TAB_SIZE", Kind.NUMBER));

    /** {@code CTRL_ATTR_OP_*}. */
    private static final AttributeTable OPERATION =
            AttributeTable.of(Attribute.of("ID", Kind.NUMBER), Attribute.of("FLAGS", Kind.BITS, OPERATION_FLAGS));

    /** {@code CTRL_ATTR_*}. */
    private static final AttributeTable FAMILY = AttributeTable.of(
            Attribute.of("FAMILY_ID", Kind.NUMBER),
            Attribute.of("FAMILY_NAME", Kind.STRING),
            Attribute.of("VERSION", Kind.NUMBER),
            Attribute.of("HDRSIZE", Kind.NUMBER),
            Attribute.of("MAXATTR", Kind.NUMBER),
            Attribute.of("OPS", Kind.LIST, OPERATION));

    /** {@code CTRL_CMD_*}. */
    private static final ValueNames CONTROLLER_COMMANDS =
            new ValueNames(Map.of(1L, "NEWFAMILY", 2L, "DELFAMILY", 3L, "GETFAMILY"));

    /** {@code IPVS_CMD_*}. */
    private static final ValueNames IPVS_COMMANDS = new ValueNames(Map.ofEntries(
            Map.entry(1L, "NEW_SERVICE"),
            Map.entry(2L, "SET_SERVICE"),
            Map.entry(3L, "DEL_SERVICE"),
            Map.entry(4L, "GET_SERVICE"),
            Map.entry(5L, "NEW_DEST"),
            Map.entry(6L, "SET_DEST"),
            Map.entry(7L, "DEL_DEST"),
            Map.entry(8L, "GET_DEST"),
            Map.entry(9L, "NEW_DAEMON"),
            Map.entry(10L, "DEL_DAEMON"),
            Map.entry(11L, "GET_DAEMON"),
            Map.entry(12L, "SET_CONFIG"),
            Map.entry(13L, "GET_CONFIG"),
            Map.entry(14L, "SET_INFO"),
            Map.entry(15L, "GET_INFO"),
            Map.entry(16L, "ZERO"),
            Map.entry(17L, "FLUSH")));

    /** {@code IPVS_CMD_SET_INFO}. */
    private static final int SET_INFO = 14;

    private Tables() {}

    /** Returns the name of a command of the controller, or else of IPVS: the driver talks to no other family. */
    static String command(boolean controller, int command) {
        return (controller ? CONTROLLER_COMMANDS : IPVS_COMMANDS).of(command);
    }

    /** Returns the attributes of a message with that command. */
    static AttributeTable attributes(boolean controller, int command) {
        if (controller) {
            return FAMILY;
        }
        return command == SET_INFO ? INFO : IPVS;
    }
}
