package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.render.ListOrder;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.query.ServiceQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk over services, which reads the servers of each when it comes to it. At first it is in front of the first one.
 */
final class TableWalk {
    private final Ipvs ipvs;
    private final @Nullable ServiceQuery query;
    private final List<ServiceStatus> services;
    private final boolean sorted;
    private int next;
    private @Nullable List<RealServerStatus> all;
    private @Nullable List<RealServerStatus> chosen;

    /**
     * Creates a walk over the services that {@code query} selects, or over all if it is null.
     *
     * @param sorted whether servers come in the order of {@link ListOrder}, not the kernel's
     */
    TableWalk(Ipvs ipvs, @Nullable ServiceQuery query, List<ServiceStatus> services, boolean sorted) {
        this.ipvs = ipvs;
        this.query = query;
        this.services = services;
        this.sorted = sorted;
    }

    /** Goes to the next service. Returns whether there is one. */
    boolean next() throws IpvsException {
        while (next < services.size()) {
            next++;
            all = null;
            if (isAskedFor()) {
                return true;
            }
        }
        return false;
    }

    private boolean isAskedFor() throws IpvsException {
        if (query == null) {
            return true;
        }
        chosen = query.mayHold(service()) ? query.chosen(service(), readServers()) : null;
        return chosen != null;
    }

    /** Returns the service where the walk is. */
    ServiceStatus service() {
        return services.get(next - 1);
    }

    /** Returns the key of a service. */
    ServiceKey key() {
        return service().spec().key();
    }

    /** Reads the selected servers of a service. */
    List<RealServerStatus> servers() throws IpvsException {
        return ordered(chosen == null ? readServers() : chosen);
    }

    /** Reads all servers of a service. */
    List<RealServerStatus> allServers() throws IpvsException {
        return ordered(readServers());
    }

    private List<RealServerStatus> readServers() throws IpvsException {
        if (all == null) {
            all = ipvs.servers(key());
        }
        return all;
    }

    private List<RealServerStatus> ordered(List<RealServerStatus> servers) {
        return sorted ? ListOrder.servers(servers) : servers;
    }
}
