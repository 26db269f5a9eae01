package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.ChangeVisitor;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether the kernel still has the results of some steps, or somebody else has changed them since. Each part
 * of the table is read once.
 */
final class StepVerification {
    private final Ipvs ipvs;
    /** The last change of each entry, which decides how the entry was left. */
    private final Map<Subject, Change> left = new LinkedHashMap<>();

    private final Map<ServiceKey, Map<Endpoint, RealServerSpec>> servers = new HashMap<>();
    private @Nullable Map<ServiceKey, ServiceSpec> services;
    private @Nullable Timeouts timeouts;
    private @Nullable Map<SyncRole, SyncDaemon> daemons;

    /** Creates a verification of the steps that were made, in their order. */
    StepVerification(List<Step> made, Ipvs ipvs) {
        this.ipvs = ipvs;
        for (Step step : made) {
            left.put(Subject.of(step.change()), step.change());
        }
    }

    /** Returns the last changes of entries that the kernel no longer has in the state in which the plan left them. */
    Collection<Change> undone() throws IpvsException {
        Map<Subject, Change> undone = new LinkedHashMap<>();
        for (Map.Entry<Subject, Change> each : left.entrySet()) {
            if (!stands(each.getValue())) {
                undone.put(each.getKey(), each.getValue());
            }
        }
        return undone.values();
    }

    /**
     * Returns whether a step may be taken back: its subject is as the steps have left it. A service that they have
     * added must have no servers of other writers, which would be deleted with it.
     */
    boolean isAsLeft(Step step) throws IpvsException {
        Subject subject = Subject.of(step.change());
        Change last = left.get(subject);
        boolean asLeft = last != null && stands(last);
        ServiceKey service = subject.service();
        return step.change().operation() == Operation.ADD_SERVICE && service != null
                ? asLeft && hasNoServersOfOthers(service)
                : asLeft;
    }

    private boolean hasNoServersOfOthers(ServiceKey service) throws IpvsException {
        for (Endpoint server : servers(service).keySet()) {
            Change last = left.get(new Subject(service, server, null));
            if (last == null || !stands(last)) {
                return false;
            }
        }
        return true;
    }

    private boolean stands(Change change) throws IpvsException {
        Comparison comparison = new Comparison();
        change.accept(comparison);
        return comparison.stands;
    }

    /** A look at the result of a change. */
    private final class Comparison implements ChangeVisitor<IpvsException> {
        private boolean stands;

        @Override
        public void addService(ServiceSpec service) throws IpvsException {
            stands = isThere(service);
        }

        @Override
        public void editService(ServiceSpec service) throws IpvsException {
            stands = isThere(service);
        }

        @Override
        public void deleteService(ServiceKey service) throws IpvsException {
            stands = !services().containsKey(service);
        }

        @Override
        public void addServer(ServiceKey service, RealServerSpec server) throws IpvsException {
            stands = isThere(service, server);
        }

        @Override
        public void editServer(ServiceKey service, RealServerSpec server) throws IpvsException {
            stands = isThere(service, server);
        }

        @Override
        public void deleteServer(ServiceKey service, Endpoint server) throws IpvsException {
            stands = !servers(service).containsKey(server);
        }

        @Override
        public void setTimeouts(Timeouts wanted) throws IpvsException {
            stands = wanted.over(timeouts()).equals(timeouts());
        }

        @Override
        public void startDaemon(SyncDaemon daemon) throws IpvsException {
            SyncDaemon running = daemons().get(daemon.role());
            stands = running != null && daemon.isMetBy(running);
        }

        @Override
        public void stopDaemon(SyncRole role) throws IpvsException {
            stands = !daemons().containsKey(role);
        }

        @Override
        public void zero(@Nullable ServiceKey service) {
            throw Subject.noStep();
        }

        @Override
        public void flush() {
            throw Subject.noStep();
        }
    }

    private boolean isThere(ServiceSpec spec) throws IpvsException {
        ServiceSpec there = services().get(spec.key());
        return there != null && spec.isMetBy(there);
    }

    private boolean isThere(ServiceKey service, RealServerSpec spec) throws IpvsException {
        RealServerSpec there = servers(service).get(spec.endpoint());
        return there != null && spec.isMetBy(there);
    }

    private Map<ServiceKey, ServiceSpec> services() throws IpvsException {
        if (services == null) {
            services = new HashMap<>();
            for (ServiceStatus status : ipvs.services()) {
                services.put(status.spec().key(), status.spec());
            }
        }
        return services;
    }

    private Map<Endpoint, RealServerSpec> servers(ServiceKey service) throws IpvsException {
        Map<Endpoint, RealServerSpec> known = servers.get(service);
        if (known == null) {
            known = new LinkedHashMap<>();
            for (RealServerStatus status : ipvs.servers(service)) {
                known.put(status.spec().endpoint(), status.spec());
            }
            servers.put(service, known);
        }
        return known;
    }

    private Timeouts timeouts() throws IpvsException {
        if (timeouts == null) {
            timeouts = ipvs.timeouts();
        }
        return timeouts;
    }

    private Map<SyncRole, SyncDaemon> daemons() throws IpvsException {
        if (daemons == null) {
            daemons = new EnumMap<>(SyncRole.class);
            for (SyncDaemon daemon : ipvs.daemons()) {
                daemons.put(daemon.role(), daemon);
            }
        }
        return Objects.requireNonNull(daemons);
    }
}
