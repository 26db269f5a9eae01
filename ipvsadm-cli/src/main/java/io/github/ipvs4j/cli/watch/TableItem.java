package io.github.ipvs4j.cli.watch;

/**
 * A part of a table whose changes are events: a service, a server, or a synchronisation daemon.
 *
 * @param kind which of them
 * @param service the service as an option, such as {@code -t 192.0.2.10:80}; empty for a daemon
 * @param name the address and port of a server, or the role of a daemon; empty for a service
 * @param weight the weight of a server, else 0
 * @param isBlocked whether no server of a service gets new connections, or a server has reached its upper threshold
 * @param settings the other settings as options
 */
record TableItem(Kind kind, String service, String name, long weight, boolean isBlocked, String settings) {
    /** The kinds of parts, by their words in state files. */
    enum Kind {
        SERVICE,
        SERVER,
        DAEMON
    }

    /** Returns the text that identifies the item among all others. */
    String key() {
        return kind + " " + service + " " + name;
    }
}
