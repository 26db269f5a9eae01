package io.github.ipvs4j.model;

/** The operation that failed: one per {@code IPVS_CMD_*} of {@code <linux/ip_vs.h>}, and three more. */
public enum Operation {
    /** {@code IPVS_CMD_NEW_SERVICE}. */
    ADD_SERVICE(1, "add service"),
    /** {@code IPVS_CMD_SET_SERVICE}. */
    EDIT_SERVICE(2, "edit service"),
    /** {@code IPVS_CMD_DEL_SERVICE}. */
    DELETE_SERVICE(3, "delete service"),
    /** {@code IPVS_CMD_GET_SERVICE}, one or all. */
    GET_SERVICE(4, "read service"),
    /** {@code IPVS_CMD_NEW_DEST}. */
    ADD_SERVER(5, "add server"),
    /** {@code IPVS_CMD_SET_DEST}. */
    EDIT_SERVER(6, "edit server"),
    /** {@code IPVS_CMD_DEL_DEST}. */
    DELETE_SERVER(7, "delete server"),
    /** {@code IPVS_CMD_GET_DEST}. */
    GET_SERVERS(8, "read servers"),
    /** {@code IPVS_CMD_NEW_DAEMON}. */
    START_DAEMON(9, "start daemon"),
    /** {@code IPVS_CMD_DEL_DAEMON}. */
    STOP_DAEMON(10, "stop daemon"),
    /** {@code IPVS_CMD_GET_DAEMON}. */
    GET_DAEMONS(11, "read daemons"),
    /** {@code IPVS_CMD_SET_CONFIG}. */
    SET_TIMEOUTS(12, "set timeouts"),
    /** {@code IPVS_CMD_GET_CONFIG}. */
    GET_TIMEOUTS(13, "read timeouts"),
    /** {@code IPVS_CMD_GET_INFO}. */
    GET_INFO(15, "read info"),
    /** {@code IPVS_CMD_ZERO}, one or all. */
    ZERO(16, "zero counters"),
    /** {@code IPVS_CMD_FLUSH}. */
    FLUSH(17, "flush"),
    /** Finding the kernel's IPVS at all; no IPVS command. */
    OPEN(0, "open IPVS"),
    /** Reading the connection table, which generic netlink does not offer. */
    LIST_CONNECTIONS(0, "list connections"),
    /** Going to the network namespace whose IPVS is wanted, and back; no IPVS command. */
    ENTER_NAMESPACE(0, "enter network namespace");

    private final int command;
    private final String words;

    Operation(int command, String words) {
        this.command = command;
        this.words = words;
    }

    /** Returns the {@code IPVS_CMD_*} number, 1…17; 0 where there is none. */
    public int command() {
        return command;
    }

    /** Returns the operation in words, such as {@code add service}. */
    public String words() {
        return words;
    }

    /** Returns whether it changes something in the kernel, so that it must not be repeated without need. */
    public boolean isChange() {
        return switch (this) {
            case GET_SERVICE,
                    GET_SERVERS,
                    GET_DAEMONS,
                    GET_TIMEOUTS,
                    GET_INFO,
                    OPEN,
                    LIST_CONNECTIONS,
                    ENTER_NAMESPACE -> false;
            default -> true;
        };
    }
}
