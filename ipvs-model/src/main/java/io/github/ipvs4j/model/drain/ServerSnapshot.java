package io.github.ipvs4j.model.drain;

import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The state of some servers, read once for each service. Deleted servers are not in it. Immutable, so threads may share
 * it.
 */
public final class ServerSnapshot {
    /** The state of no servers. */
    static final ServerSnapshot NOTHING = new ServerSnapshot(false);

    private final Map<ServerOfService, RealServerStatus> there = new LinkedHashMap<>();
    private final boolean clientsReturn;

    private ServerSnapshot(boolean clientsReturn) {
        this.clientsReturn = clientsReturn;
    }

    /**
     * Asks the kernel, once for each service.
     *
     * @param clientsReturn as in {@link RemainingConnections#of}
     */
    static ServerSnapshot at(Iterable<ServerOfService> members, boolean clientsReturn, Ipvs ipvs) throws IpvsException {
        ServerSnapshot snapshot = new ServerSnapshot(clientsReturn);
        Map<ServiceKey, List<RealServerStatus>> services = new HashMap<>();
        for (ServerOfService member : members) {
            List<RealServerStatus> servers = services.get(member.service());
            if (servers == null) {
                servers = ipvs.servers(member.service());
                services.put(member.service(), servers);
            }
            for (RealServerStatus server : servers) {
                if (server.spec().endpoint().equals(member.endpoint())) {
                    snapshot.there.put(member, server);
                }
            }
        }
        return snapshot;
    }

    /** Returns the servers that are still in the table. */
    public Set<ServerOfService> members() {
        return Collections.unmodifiableSet(there.keySet());
    }

    /** Returns whether a server is still in the table. */
    public boolean has(ServerOfService member) {
        return there.containsKey(member);
    }

    /** Returns the current weight of a server; 0 if the server is gone. */
    public long weight(ServerOfService member) {
        RealServerStatus server = there.get(member);
        return server == null ? 0 : server.spec().weight();
    }

    /** Returns the remaining connections of a server; none if the server is gone. */
    public RemainingConnections remaining(ServerOfService member) {
        RealServerStatus server = there.get(member);
        return server == null
                ? RemainingConnections.NOTHING
                : RemainingConnections.of(member.service(), server, clientsReturn);
    }

    /** Returns the remaining connections of all servers together. */
    public RemainingConnections total() {
        RemainingConnections total = RemainingConnections.NOTHING;
        for (ServerOfService member : there.keySet()) {
            total = total.plus(remaining(member));
        }
        return total;
    }
}
