package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.render.ListOrder;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads everything before anything is shown. */
public final class DirectorReader {
    private DirectorReader() {}

    /** Reads it; services and servers come in the order of the listings. */
    public static DirectorStatus read(Ipvs ipvs) throws IpvsException {
        DirectorStatus found = DirectorStatus.read(ipvs);
        List<ServiceStatus> services = new ArrayList<>();
        Map<ServiceKey, List<RealServerStatus>> servers = new HashMap<>();
        for (DirectorStatus.Service service : found.services()) {
            services.add(service.status());
            servers.put(service.key(), ListOrder.servers(service.servers()));
        }
        List<DirectorStatus.Service> sorted = new ArrayList<>();
        for (ServiceStatus service : ListOrder.services(services)) {
            sorted.add(new DirectorStatus.Service(
                    service, servers.getOrDefault(service.spec().key(), List.of())));
        }
        return new DirectorStatus(found.info(), found.timeouts(), found.daemons(), sorted);
    }
}
