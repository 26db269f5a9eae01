package io.github.ipvs4j.model;

/** What was being done when something failed: one per {@code IPVS_CMD_*} of {@code <linux/ip_vs.h>}, and three more. */
public enum Operation {
    /** {@code IPVS_CMD_NEW_SERVICE}. */
    ADD_SERVICE(1),
    /** {@code IPVS_CMD_SET_SERVICE}. */
    EDIT_SERVICE(2),
    /** {@code IPVS_CMD_DEL_SERVICE}. */
    DELETE_SERVICE(3),
    /** {@code IPVS_CMD_GET_SERVICE}, one or all. */
    GET_SERVICE(4),
    /** {@code IPVS_CMD_NEW_DEST}. */
    ADD_SERVER(5),
    /** {@code IPVS_CMD_SET_DEST}. */
    EDIT_SERVER(6),
    /** {@code IPVS_CMD_DEL_DEST}. */
    DELETE_SERVER(7),
    /** {@code IPVS_CMD_GET_DEST}. */
    GET_SERVERS(8),
    /** {@code IPVS_CMD_NEW_DAEMON}. */
    START_DAEMON(9),
    /** {@code IPVS_CMD_DEL_DAEMON}. */
    STOP_DAEMON(10),
    /** {@code IPVS_CMD_GET_DAEMON}. */
    GET_DAEMONS(11),
    /** {@code IPVS_CMD_SET_CONFIG}. */
    SET_TIMEOUTS(12),
    /** {@code IPVS_CMD_GET_CONFIG}. */
    GET_TIMEOUTS(13),
    /** {@code IPVS_CMD_GET_INFO}. */
    GET_INFO(15),
    /** {@code IPVS_CMD_ZERO}, one or all. */
    ZERO(16),
    /** {@code IPVS_CMD_FLUSH}. */
    FLUSH(17),
    /** Finding the kernel's IPVS at all; no IPVS command. */
    OPEN(0),
    /** Reading the connection table, which generic netlink does not offer. */
    LIST_CONNECTIONS(0),
    /** Going to the network namespace whose IPVS is wanted, and back; no IPVS command. */
    ENTER_NAMESPACE(0);

    private final int command;

    Operation(int command) {
        this.command = command;
    }

    /** The {@code IPVS_CMD_*} number, 1…17; 0 where there is none. */
    public int command() {
        return command;
    }
}
