package io.github.ipvs4j.testkit;

import io.github.ipvs4j.model.ChangeVisitor;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import org.jspecify.annotations.Nullable;

/** A change being made on a {@link FakeIpvs}. */
final class FakeChange implements ChangeVisitor<RuntimeException> {
    private final FakeIpvs ipvs;
    private final FakeServices services;
    private final FakeDaemons daemons;
    private int errno;

    FakeChange(FakeIpvs ipvs) {
        this.ipvs = ipvs;
        this.services = ipvs.table();
        this.daemons = ipvs.syncDaemons();
    }

    /** Why it was refused, or 0. */
    int errno() {
        return errno;
    }

    @Override
    public void addService(ServiceSpec service) {
        errno = services.add(service);
    }

    @Override
    public void editService(ServiceSpec service) {
        errno = services.edit(service);
    }

    @Override
    public void deleteService(ServiceKey service) {
        errno = services.delete(service);
    }

    @Override
    public void addServer(ServiceKey service, RealServerSpec server) {
        errno = services.addServer(service, server, daemons.isRunning());
    }

    @Override
    public void editServer(ServiceKey service, RealServerSpec server) {
        errno = services.editServer(service, server, daemons.isRunning());
    }

    @Override
    public void deleteServer(ServiceKey service, Endpoint server) {
        errno = services.deleteServer(service, server);
    }

    @Override
    public void setTimeouts(Timeouts timeouts) {
        errno = ipvs.set(timeouts);
    }

    @Override
    public void startDaemon(SyncDaemon daemon) {
        errno = daemons.start(daemon, services.hasMixedFamilies());
    }

    @Override
    public void stopDaemon(SyncRole role) {
        errno = daemons.stop(role);
    }

    @Override
    public void zero(@Nullable ServiceKey service) {
        errno = services.zero(service);
    }

    @Override
    public void flush() {
        services.clear();
    }
}
