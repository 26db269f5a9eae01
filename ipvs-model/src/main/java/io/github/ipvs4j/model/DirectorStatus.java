package io.github.ipvs4j.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * All that an IPVS director reports, but for its connections; gathered piece by piece, so not a snapshot.
 *
 * @param info the kernel's version and table size
 * @param timeouts the timeouts in force
 * @param daemons the running daemons
 * @param services the services, with their servers
 */
public record DirectorStatus(IpvsInfo info, Timeouts timeouts, List<SyncDaemon> daemons, List<Service> services) {
    /** Copies the lists. */
    public DirectorStatus {
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(timeouts, "timeouts");
        daemons = List.copyOf(daemons);
        services = List.copyOf(services);
    }

    /**
     * Reads it all: first the {@linkplain #readServices services}, then the rest.
     *
     * @throws IpvsException if the kernel does not answer one of the questions
     */
    public static DirectorStatus read(Ipvs ipvs) throws IpvsException {
        List<Service> services = readServices(ipvs);
        return new DirectorStatus(ipvs.info(), ipvs.timeouts(), ipvs.daemons(), services);
    }

    /**
     * Reads the services, each with its servers, in the kernel's order. Somebody may change the table meanwhile; then
     * a deleted service may appear without servers.
     *
     * @throws IpvsException if the kernel does not answer one of the questions
     */
    public static List<Service> readServices(Ipvs ipvs) throws IpvsException {
        List<Service> services = new ArrayList<>();
        for (ServiceStatus service : ipvs.services()) {
            services.add(new Service(service, ipvs.servers(service.spec().key())));
        }
        return services;
    }

    /**
     * A service and its servers.
     *
     * @param status the service
     * @param servers the servers, perhaps none
     */
    public record Service(ServiceStatus status, List<RealServerStatus> servers) {
        /** Copies the list. */
        public Service {
            Objects.requireNonNull(status, "service");
            servers = List.copyOf(servers);
        }

        /** Returns the key of the service. */
        public ServiceKey key() {
            return status.spec().key();
        }

        /** Returns all connections of its servers. */
        public long connections() {
            return activeConnections() + inactiveConnections();
        }

        /** Returns the connections of its servers that carry data. */
        public long activeConnections() {
            long sum = 0;
            for (RealServerStatus server : servers) {
                sum += server.activeConnections();
            }
            return sum;
        }

        /** Returns the other connections of its servers. */
        public long inactiveConnections() {
            long sum = 0;
            for (RealServerStatus server : servers) {
                sum += server.inactiveConnections();
            }
            return sum;
        }

        /** Returns the number of servers that {@linkplain RealServerStatus#isUsable() get new connections}. */
        public int usableServers() {
            int usable = 0;
            for (RealServerStatus server : servers) {
                usable += server.isUsable() ? 1 : 0;
            }
            return usable;
        }
    }
}
