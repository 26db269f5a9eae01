package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.ChangeVisitor;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import org.jspecify.annotations.Nullable;

/** The subject of a change in a plan: a service, a server of one, the daemon of a role, or else the timeouts. */
record Subject(
        @Nullable ServiceKey service,
        @Nullable Endpoint server,
        @Nullable SyncRole role) {
    private static final Subject TIMEOUTS = new Subject(null, null, null);

    static Subject of(Change change) {
        Finder finder = new Finder();
        change.accept(finder);
        return finder.found;
    }

    private static final class Finder implements ChangeVisitor<RuntimeException> {
        private Subject found = TIMEOUTS;

        @Override
        public void addService(ServiceSpec service) {
            deleteService(service.key());
        }

        @Override
        public void editService(ServiceSpec service) {
            deleteService(service.key());
        }

        @Override
        public void deleteService(ServiceKey service) {
            found = new Subject(service, null, null);
        }

        @Override
        public void addServer(ServiceKey service, RealServerSpec server) {
            deleteServer(service, server.endpoint());
        }

        @Override
        public void editServer(ServiceKey service, RealServerSpec server) {
            deleteServer(service, server.endpoint());
        }

        @Override
        public void deleteServer(ServiceKey service, Endpoint server) {
            found = new Subject(service, server, null);
        }

        @Override
        public void setTimeouts(Timeouts timeouts) {
            found = TIMEOUTS;
        }

        @Override
        public void startDaemon(SyncDaemon daemon) {
            stopDaemon(daemon.role());
        }

        @Override
        public void stopDaemon(SyncRole role) {
            found = new Subject(null, null, role);
        }

        @Override
        public void zero(@Nullable ServiceKey service) {
            throw noStep();
        }

        @Override
        public void flush() {
            throw noStep();
        }
    }

    /** Creates the exception for a change that no plan makes. */
    static IllegalArgumentException noStep() {
        return new IllegalArgumentException("no plan has such a change");
    }
}
