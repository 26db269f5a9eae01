package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.render.ListOrder;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.ServiceStatus;
import java.util.ArrayList;
import java.util.List;

/** Reads everything before anything is shown, in the order of the listings. */
public final class DirectorReader {
    private DirectorReader() {}

    /** Reads it. */
    public static DirectorStatus read(Ipvs ipvs) throws IpvsException {
        List<DirectorStatus.Service> services = new ArrayList<>();
        for (ServiceStatus service : ListOrder.services(ipvs.services())) {
            services.add(new DirectorStatus.Service(
                    service, ListOrder.servers(ipvs.servers(service.spec().key()))));
        }
        return new DirectorStatus(ipvs.info(), ipvs.timeouts(), ipvs.daemons(), services);
    }
}
