package io.github.ipvs4j.examples;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import java.util.LinkedHashMap;
import java.util.Map;

/** Has a handle for each tenant, each in a network namespace of its own. */
final class Tenants implements AutoCloseable {
    private final Map<String, Ipvs> handles = new LinkedHashMap<>();

    /** Opens the namespace that {@code ip netns add NAME} made, unless it is open. */
    Ipvs of(String namespace) throws IpvsException {
        Ipvs handle = handles.get(namespace);
        if (handle == null) {
            handle = NetlinkIpvs.openIn(namespace);
            handles.put(namespace, handle);
        }
        return handle;
    }

    /** Adds the service to that tenant's table; those of the others do not change. */
    void add(String namespace, ServiceSpec service) throws IpvsException {
        of(namespace).apply(new Change.AddService(service));
    }

    @Override
    public void close() {
        handles.values().forEach(Ipvs::close);
    }
}
