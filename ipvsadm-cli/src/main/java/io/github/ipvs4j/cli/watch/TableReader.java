package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.cli.render.ListOrder;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table and measures it.
 *
 * @param ipvs the kernel
 * @param only the one service to read, or null
 * @param sorted in the order of listings, not the kernel's
 * @param meter what it was before
 */
record TableReader(Ipvs ipvs, @Nullable ServiceKey only, boolean sorted, Meter meter) {
    /** The table as it is now, with the rates since it was read before. */
    List<WatchedService> read() throws IpvsException {
        List<ServiceStatus> services = only == null ? ipvs.services() : List.of(ipvs.service(only));
        List<WatchedService> table = new ArrayList<>(services.size());
        for (ServiceStatus service : sorted ? ListOrder.services(services) : services) {
            List<RealServerStatus> servers = ipvs.servers(service.spec().key());
            table.add(new WatchedService(service, sorted ? ListOrder.servers(servers) : servers));
        }
        return meter.measure(table, System.nanoTime());
    }
}
