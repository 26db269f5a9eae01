package io.github.ipvs4j.model.drain;

import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;

/**
 * The remaining connections of servers, each a number from 0 on.
 *
 * @param connections the connections that a removal would break
 * @param clients persistent clients whose next connection goes there again
 * @param closing TCP connections that are about to begin or end
 */
public record RemainingConnections(long connections, long clients, long closing) {
    /** Nothing. */
    public static final RemainingConnections NOTHING = new RemainingConnections(0, 0, 0);

    /**
     * Returns the connections of one server. The kernel calls only established TCP and SCTP connections active. A
     * connection of UDP or of a firewall mark may be in use although it is not active.
     *
     * @param clientsReturn whether persistence leads clients to a server of weight 0
     */
    public static RemainingConnections of(ServiceKey service, RealServerStatus server, boolean clientsReturn) {
        long clients = clientsReturn ? server.persistentConnections() : 0;
        return isStream(service)
                ? new RemainingConnections(server.activeConnections(), clients, server.inactiveConnections())
                : new RemainingConnections(server.activeConnections() + server.inactiveConnections(), clients, 0);
    }

    /** Returns whether a service is a UDP service, whose connections have no end. */
    public static boolean isDatagram(ServiceKey service) {
        return service instanceof ServiceKey.Address address
                && address.protocol().isUdp();
    }

    private static boolean isStream(ServiceKey service) {
        return service instanceof ServiceKey.Address && !isDatagram(service);
    }

    /** Returns the sum of these connections and others. */
    public RemainingConnections plus(RemainingConnections other) {
        return new RemainingConnections(
                connections + other.connections, clients + other.clients, closing + other.closing);
    }

    /** Returns the number of connections to wait for. */
    public long sum() {
        return connections + clients;
    }

    /** Says it in words, such as {@code 3 connections and 1 persistent client}. */
    public String text() {
        if (clients == 0) {
            return count(connections, "connection");
        }
        String held = count(clients, "persistent client");
        return connections == 0 ? held : count(connections, "connection") + " and " + held;
    }

    private static String count(long number, String thing) {
        return (number == 0 ? "no" : Long.toString(number)) + " " + thing + (number == 1 ? "" : "s");
    }
}
