package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;

/** Services and servers as they are configured. What is not there is refused as the kernel refuses to change it. */
public interface ConfiguredTable {
    /** A service. Refused with {@code ESRCH} as {@code EDIT_SERVICE} if there is none. */
    ServiceSpec service(ServiceKey key) throws IpvsException;

    /** A server. Refused as {@code EDIT_SERVER} with {@code ESRCH} (no such service) or {@code ENOENT}. */
    RealServerSpec server(ServiceKey service, Endpoint server) throws IpvsException;
}
