package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;

/** Services and servers as they are configured. What is not there is refused as the kernel refuses to change it. */
public interface ConfiguredTable {
    /** Returns a service. Like the kernel for {@code EDIT_SERVICE}, it refuses a missing service with {@code ESRCH}. */
    ServiceSpec service(ServiceKey key) throws IpvsException;

    /**
     * Returns a server. Like the kernel for {@code EDIT_SERVER}, it refuses with {@code ESRCH} (no such service) or
     * {@code ENOENT}.
     */
    RealServerSpec server(ServiceKey service, Endpoint server) throws IpvsException;
}
