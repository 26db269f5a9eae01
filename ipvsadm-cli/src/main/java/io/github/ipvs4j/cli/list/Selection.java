package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.render.ListOrder;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of the table is shown, and in which order; the one walk over it.
 *
 * @param only the one service to show, or null for all
 * @param sorted in the order of {@link ListOrder}, not the kernel's
 */
public record Selection(@Nullable ServiceKey only, boolean sorted) {
    /** All of it, sorted. */
    public static final Selection EVERYTHING = new Selection(null, true);

    /** Whether that is all services. */
    boolean isEverything() {
        return only == null;
    }

    /** Reads the services, without their servers. */
    List<ServiceStatus> services(Ipvs ipvs) throws IpvsException {
        List<ServiceStatus> services = only == null ? ipvs.services() : List.of(ipvs.service(only));
        return sorted ? ListOrder.services(services) : services;
    }

    /** Walks over services that were read, reading the servers of each when it comes to it. */
    <E extends Exception> void walk(List<ServiceStatus> services, Ipvs ipvs, TableVisitor<E> visitor)
            throws IpvsException, E {
        for (ServiceStatus service : services) {
            visitor.begin(service);
            ServiceKey key = service.spec().key();
            List<RealServerStatus> servers = ipvs.servers(key);
            for (RealServerStatus server : sorted ? ListOrder.servers(servers) : servers) {
                visitor.server(key, server);
            }
            visitor.end();
        }
    }

    /** Reads all of it before anything is shown. */
    public List<DirectorStatus.Service> read(Ipvs ipvs) throws IpvsException {
        Whole whole = new Whole();
        walk(services(ipvs), ipvs, whole);
        return whole.services;
    }

    private static final class Whole implements TableVisitor<RuntimeException> {
        private final List<DirectorStatus.Service> services = new ArrayList<>();
        private final List<RealServerStatus> servers = new ArrayList<>();
        private @Nullable ServiceStatus current;

        @Override
        public void begin(ServiceStatus service) {
            current = service;
        }

        @Override
        public void server(ServiceKey service, RealServerStatus server) {
            servers.add(server);
        }

        @Override
        public void end() {
            services.add(new DirectorStatus.Service(Objects.requireNonNull(current), servers)); // which copies them
            servers.clear();
        }
    }
}
