package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.ChangeVisitor;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.netlink.wire.MessageWriter;
import org.jspecify.annotations.Nullable;

/** Writes the attributes of a request for a change. */
record ChangeCodec(MessageWriter message) implements ChangeVisitor<RuntimeException> {
    @Override
    public void addService(ServiceSpec service) {
        ServiceCodec.write(message, service);
    }

    @Override
    public void editService(ServiceSpec service) {
        ServiceCodec.write(message, service);
    }

    @Override
    public void deleteService(ServiceKey service) {
        ServiceCodec.write(message, service);
    }

    @Override
    public void addServer(ServiceKey service, RealServerSpec server) {
        ServiceCodec.write(message, service);
        ServerCodec.write(message, server);
    }

    @Override
    public void editServer(ServiceKey service, RealServerSpec server) {
        addServer(service, server);
    }

    @Override
    public void deleteServer(ServiceKey service, Endpoint server) {
        ServiceCodec.write(message, service);
        ServerCodec.write(message, server);
    }

    @Override
    public void setTimeouts(Timeouts timeouts) {
        TimeoutsCodec.write(message, timeouts);
    }

    @Override
    public void startDaemon(SyncDaemon daemon) {
        DaemonCodec.write(message, daemon);
    }

    @Override
    public void stopDaemon(SyncRole role) {
        DaemonCodec.write(message, role);
    }

    /** Writes the service, or nothing if the change is about all services. */
    @Override
    public void zero(@Nullable ServiceKey service) {
        if (service != null) {
            ServiceCodec.write(message, service);
        }
    }

    /** Writes nothing: the command has no attributes. */
    @Override
    public void flush() {}
}
