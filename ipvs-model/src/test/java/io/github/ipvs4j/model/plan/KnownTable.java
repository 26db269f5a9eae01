package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wants one service with one server, and says that the table has that server. */
record KnownTable(ServiceSpec spec, RealServerSpec only) implements WantedTable, WantedService {
    @Override
    public List<WantedService> services() {
        return List.of(this);
    }

    @Override
    public @Nullable WantedService find(ServiceKey key) {
        return key.equals(spec.key()) ? this : null;
    }

    @Override
    public Timeouts timeouts() {
        return new Timeouts(0, 0, 0);
    }

    @Override
    public List<SyncDaemon> daemons() {
        return List.of();
    }

    @Override
    public List<RealServerSpec> servers() {
        return List.of(only);
    }

    @Override
    public @Nullable RealServerSpec server(Endpoint endpoint) {
        return endpoint.equals(only.endpoint()) ? only : null;
    }

    @Override
    public boolean hasItsServers() {
        return true;
    }
}
