package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;

/**
 * The table in the kernel, asked anew each time.
 *
 * @param ipvs the kernel
 */
public record KernelTable(Ipvs ipvs) implements ConfiguredTable {
    @Override
    public ServiceSpec service(ServiceKey key) throws IpvsException {
        return service(key, Operation.EDIT_SERVICE);
    }

    private ServiceSpec service(ServiceKey key, Operation operation) throws IpvsException {
        try {
            return ipvs.service(key).spec();
        } catch (IpvsException e) {
            throw e.isRefusal() ? IpvsException.refused(operation, e.errno()) : e;
        }
    }

    /**
     * Reads all servers of the service, because the kernel does not report a single server; a missing service has none.
     */
    @Override
    public RealServerSpec server(ServiceKey service, Endpoint server) throws IpvsException {
        for (RealServerStatus status : ipvs.servers(service)) {
            if (status.spec().endpoint().equals(server)) {
                return status.spec();
            }
        }
        service(service, Operation.EDIT_SERVER);
        throw IpvsException.refused(Operation.EDIT_SERVER, Errno.ENOENT);
    }
}
