package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a table together that is wanted. For one thread. */
public final class WantedTableBuilder {
    private final Map<ServiceKey, WantedService> services = new LinkedHashMap<>();
    private final Map<SyncRole, SyncDaemon> daemons = new EnumMap<>(SyncRole.class);
    private Timeouts timeouts = new Timeouts(0, 0, 0);

    WantedTableBuilder() {}

    /** Adds a service with exactly these servers. */
    public WantedTableBuilder service(ServiceSpec spec, RealServerSpec... servers) {
        return service(spec, List.of(servers));
    }

    /**
     * Adds a service with exactly these servers.
     *
     * @throws IllegalArgumentException if the table already has the service, or two servers have the same endpoint
     */
    public WantedTableBuilder service(ServiceSpec spec, Collection<RealServerSpec> servers) {
        Map<Endpoint, RealServerSpec> byEndpoint = new LinkedHashMap<>();
        for (RealServerSpec server : servers) {
            if (byEndpoint.put(server.endpoint(), server) != null) {
                throw new IllegalArgumentException("two servers " + server.endpoint() + " of " + spec.key());
            }
        }
        if (services.containsKey(spec.key())) {
            throw new IllegalArgumentException("two services " + spec.key());
        }
        services.put(spec.key(), new Service(spec, Collections.unmodifiableMap(byEndpoint)));
        return this;
    }

    /** Wants timeouts in seconds; 0 keeps the present one. */
    public WantedTableBuilder timeouts(Timeouts wanted) {
        timeouts = Objects.requireNonNull(wanted, "timeouts");
        return this;
    }

    /**
     * Wants a synchronisation daemon.
     *
     * @throws IllegalArgumentException if one of its role is wanted already
     */
    public WantedTableBuilder daemon(SyncDaemon wanted) {
        if (daemons.putIfAbsent(wanted.role(), wanted) != null) {
            throw new IllegalArgumentException("two daemons " + wanted.role().word());
        }
        return this;
    }

    /** Makes the table, which never changes. */
    public WantedTable build() {
        return new Table(
                Collections.unmodifiableMap(new LinkedHashMap<>(services)), timeouts, List.copyOf(daemons.values()));
    }

    private record Table(Map<ServiceKey, WantedService> byKey, Timeouts timeouts, List<SyncDaemon> daemons)
            implements WantedTable {
        @Override
        public Collection<WantedService> services() {
            return byKey.values();
        }

        @Override
        public @Nullable WantedService find(ServiceKey key) {
            return byKey.get(key);
        }
    }

    private record Service(ServiceSpec spec, Map<Endpoint, RealServerSpec> byEndpoint) implements WantedService {
        @Override
        public Collection<RealServerSpec> servers() {
            return byEndpoint.values();
        }

        @Override
        public @Nullable RealServerSpec server(Endpoint endpoint) {
            return byEndpoint.get(endpoint);
        }
    }
}
