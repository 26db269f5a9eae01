package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.IpvsInfo;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import java.util.List;
import java.util.function.Consumer;

/** An {@link Ipvs} in front of another one. It passes reading and closing on; subclasses implement the changes. */
public abstract class ForwardingIpvs implements Ipvs {
    private final Ipvs ipvs;

    /** Takes over the instance behind this one. */
    protected ForwardingIpvs(Ipvs ipvs) {
        this.ipvs = ipvs;
    }

    /** Returns the instance behind this one. */
    protected final Ipvs behind() {
        return ipvs;
    }

    @Override
    public IpvsInfo info() throws IpvsException {
        return ipvs.info();
    }

    @Override
    public ServiceStatus service(ServiceKey key) throws IpvsException {
        return ipvs.service(key);
    }

    @Override
    public List<ServiceStatus> services() throws IpvsException {
        return ipvs.services();
    }

    @Override
    public List<RealServerStatus> servers(ServiceKey service) throws IpvsException {
        return ipvs.servers(service);
    }

    @Override
    public Timeouts timeouts() throws IpvsException {
        return ipvs.timeouts();
    }

    @Override
    public List<SyncDaemon> daemons() throws IpvsException {
        return ipvs.daemons();
    }

    @Override
    public void connections(Consumer<Connection> each) throws IpvsException {
        ipvs.connections(each);
    }

    @Override
    public void close() {
        ipvs.close();
    }
}
