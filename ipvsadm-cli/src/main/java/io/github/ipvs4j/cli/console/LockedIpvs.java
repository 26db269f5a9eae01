package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.model.Change;
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

/** An {@link Ipvs} that is changed under the table's lock, each change or batch by itself. Reading needs no lock. */
final class LockedIpvs implements Ipvs {
    private final Ipvs ipvs;
    private final CommandContext context;

    /** Takes over the one to act on. */
    LockedIpvs(Ipvs ipvs, CommandContext context) {
        this.ipvs = ipvs;
        this.context = context;
    }

    @Override
    public void apply(Change change) throws IpvsException {
        TableLock lock = context.locked();
        try (lock) {
            ipvs.apply(change);
        }
    }

    @Override
    public void applyAll(List<? extends Change> changes, RefusalListener refusals) throws IpvsException {
        TableLock lock = context.locked();
        try (lock) {
            ipvs.applyAll(changes, refusals);
        }
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
