package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.ChangeVisitor;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place in a file that asks for a change of a plan. There is none if the file does not mention an entry that
 * the plan deletes.
 */
final class ChangePlace implements ChangeVisitor<RuntimeException> {
    private final DesiredTable table;
    private @Nullable Place found;

    ChangePlace(DesiredTable table) {
        this.table = table;
    }

    /** Returns the found place, or null. */
    @Nullable
    Place found() {
        return found;
    }

    @Override
    public void addService(ServiceSpec service) {
        editService(service);
    }

    @Override
    public void editService(ServiceSpec service) {
        DesiredService there = table.find(service.key());
        found = there == null ? null : there.place();
    }

    @Override
    public void deleteService(ServiceKey service) {
        // it is not mentioned
    }

    @Override
    public void addServer(ServiceKey service, RealServerSpec server) {
        editServer(service, server);
    }

    @Override
    public void editServer(ServiceKey service, RealServerSpec server) {
        DesiredService there = table.find(service);
        DesiredServer entry = there == null ? null : there.entry(server.endpoint());
        found = entry == null ? null : entry.place();
    }

    @Override
    public void deleteServer(ServiceKey service, Endpoint server) {
        // it is not mentioned
    }

    @Override
    public void setTimeouts(Timeouts timeouts) {
        // they come from several places
    }

    @Override
    public void startDaemon(SyncDaemon daemon) {
        stopDaemon(daemon.role());
    }

    /** It is stopped for the one that the file asks for. */
    @Override
    public void stopDaemon(SyncRole role) {
        DesiredDaemon there = table.daemonEntry(role);
        found = there == null ? null : there.place();
    }

    @Override
    public void zero(@Nullable ServiceKey service) {
        // no plan has it
    }

    @Override
    public void flush() {
        // no plan has it
    }
}
