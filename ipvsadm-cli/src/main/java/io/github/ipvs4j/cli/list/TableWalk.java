package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.render.ListOrder;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import java.util.List;

/**
 * A walk over services, which reads the servers of each when it comes to it. At first it is in front of the first one.
 */
final class TableWalk {
    private final Ipvs ipvs;
    private final List<ServiceStatus> services;
    private final boolean sorted;
    private int next;

    /**
     * Over these services.
     *
     * @param sorted whether servers come in the order of {@link ListOrder}, not the kernel's
     */
    TableWalk(Ipvs ipvs, List<ServiceStatus> services, boolean sorted) {
        this.ipvs = ipvs;
        this.services = services;
        this.sorted = sorted;
    }

    /** Goes to the next service; answers whether there is one. */
    boolean next() {
        return next++ < services.size();
    }

    /** The service where the walk is. */
    ServiceStatus service() {
        return services.get(next - 1);
    }

    /** What names that service. */
    ServiceKey key() {
        return service().spec().key();
    }

    /** Reads the servers of that service. */
    List<RealServerStatus> servers() throws IpvsException {
        List<RealServerStatus> servers = ipvs.servers(key());
        return sorted ? ListOrder.servers(servers) : servers;
    }
}
