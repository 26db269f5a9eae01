package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.render.ListOrder;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.query.ServiceQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shown part of the table and its order, and the one walk over it.
 *
 * @param only the one service to show, or null for all
 * @param query the services to show and their servers to show, or null for all
 * @param sorted in the order of {@link ListOrder}, not the kernel's
 */
public record Selection(@Nullable ServiceKey only, @Nullable ServiceQuery query, boolean sorted) {
    /** Returns a selection of the whole table, sorted. */
    public static final Selection EVERYTHING = new Selection(null, null, true);

    /** Returns a selection by {@code query}, sorted; null selects everything. */
    public static Selection of(@Nullable ServiceQuery query) {
        return query == null ? EVERYTHING : new Selection(null, query, true);
    }

    /** Returns whether this selects from the whole table, not from one service. */
    boolean isOfTable() {
        return only == null;
    }

    /** Returns whether it takes all services and servers. */
    public boolean isEverything() {
        return only == null && query == null;
    }

    /** Returns whether its conditions hold for something of a service. Which service it is about is not one of them. */
    public boolean takes(DirectorStatus.Service service) {
        return query == null
                || query.mayHold(service.status()) && query.chosen(service.status(), service.servers()) != null;
    }

    /** Begins a walk over the selection by reading the services. */
    TableWalk walk(Ipvs ipvs) throws IpvsException {
        List<ServiceStatus> services = only == null ? ipvs.services() : List.of(ipvs.service(only));
        return new TableWalk(ipvs, query, sorted ? ListOrder.services(services) : services, sorted);
    }

    /** Reads the whole selection before anything is shown. */
    public List<DirectorStatus.Service> read(Ipvs ipvs) throws IpvsException {
        List<DirectorStatus.Service> services = new ArrayList<>();
        for (TableWalk walk = walk(ipvs); walk.next(); ) {
            services.add(new DirectorStatus.Service(walk.service(), walk.servers()));
        }
        return services;
    }

    /** Reads the services of which it takes something, with all their servers. */
    public List<DirectorStatus.Service> readWhole(Ipvs ipvs) throws IpvsException {
        List<DirectorStatus.Service> services = new ArrayList<>();
        for (TableWalk walk = walk(ipvs); walk.next(); ) {
            services.add(new DirectorStatus.Service(walk.service(), walk.allServers()));
        }
        return services;
    }
}
