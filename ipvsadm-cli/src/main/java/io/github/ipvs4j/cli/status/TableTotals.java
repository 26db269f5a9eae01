package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.Stats;

/** The sums of a table. */
final class TableTotals {
    private int servers;
    private int usableServers;
    private int drainedServers;
    private long active;
    private long inactive;
    private long persistent;
    private Stats total = Stats.ZERO;

    /** Returns the sums of a director. */
    static TableTotals of(DirectorStatus director) {
        TableTotals totals = new TableTotals();
        for (DirectorStatus.Service service : director.services()) {
            totals.total = totals.total.plus(service.status().stats());
            totals.servers += service.servers().size();
            totals.usableServers += service.usableServers();
            for (RealServerStatus server : service.servers()) {
                totals.drainedServers += server.spec().weight() == 0 ? 1 : 0;
                totals.active += server.activeConnections();
                totals.inactive += server.inactiveConnections();
                totals.persistent += server.persistentConnections();
            }
        }
        return totals;
    }

    int servers() {
        return servers;
    }

    /** Servers that get new connections. */
    int usableServers() {
        return usableServers;
    }

    /** Returns the number of servers with weight 0. */
    int drainedServers() {
        return drainedServers;
    }

    long active() {
        return active;
    }

    long inactive() {
        return inactive;
    }

    /** Persistence templates: clients that will come back to their server. */
    long persistent() {
        return persistent;
    }

    /** Entries of the connection table that belong to servers of services. */
    long entries() {
        return active + inactive + persistent;
    }

    /** Returns the counters and rates of all services together. */
    Stats total() {
        return total;
    }
}
