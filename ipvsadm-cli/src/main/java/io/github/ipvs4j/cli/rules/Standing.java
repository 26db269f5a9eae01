package io.github.ipvs4j.cli.rules;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
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
 * Whether the kernel still has what some steps have left there, or somebody else has changed it since. Each part of the table is
 * read once.
 */
public final class Standing {
    private final Ipvs ipvs;
    /** The last change of each thing: that one says how it was left. */
    private final Map<Subject, Change> left = new LinkedHashMap<>();

    private final Map<ServiceKey, Map<Endpoint, RealServerSpec>> servers = new HashMap<>();
    private @Nullable Map<ServiceKey, ServiceSpec> services;
    private @Nullable Timeouts timeouts;
    private @Nullable Map<SyncRole, SyncDaemon> daemons;

    /** What a change is about; all null is the timeouts. */
    private record Subject(
            @Nullable ServiceKey service,
            @Nullable Endpoint server,
            @Nullable SyncRole role) {
        static Subject of(Change change) {
            if (change instanceof Change.AddService add) {
                return new Subject(add.service().key(), null, null);
            } else if (change instanceof Change.EditService edit) {
                return new Subject(edit.service().key(), null, null);
            } else if (change instanceof Change.DeleteService delete) {
                return new Subject(delete.service(), null, null);
            } else if (change instanceof Change.AddServer add) {
                return new Subject(add.service(), add.server().endpoint(), null);
            } else if (change instanceof Change.EditServer edit) {
                return new Subject(edit.service(), edit.server().endpoint(), null);
            } else if (change instanceof Change.DeleteServer delete) {
                return new Subject(delete.service(), delete.server(), null);
            } else if (change instanceof Change.StartDaemon start) {
                return new Subject(null, null, start.daemon().role());
            } else if (change instanceof Change.StopDaemon stop) {
                return new Subject(null, null, stop.role());
            }
            return new Subject(null, null, null);
        }
    }

    /** For steps that were made, in their order. */
    public Standing(List<Step> made, Ipvs ipvs) {
        this.ipvs = ipvs;
        for (Step step : made) {
            left.put(Subject.of(step.change()), step.change());
        }
    }

    /** The last changes of things that the kernel does not have as they were left. */
    public Collection<Change> undone() throws IpvsException {
        Map<Subject, Change> undone = new LinkedHashMap<>();
        for (Map.Entry<Subject, Change> each : left.entrySet()) {
            if (!stands(each.getValue())) {
                undone.put(each.getKey(), each.getValue());
            }
        }
        return undone.values();
    }

    /** Whether what a step is about is as the steps have left it. */
    public boolean isAsLeft(Step step) throws IpvsException {
        Change last = left.get(Subject.of(step.change()));
        return last != null && stands(last);
    }

    /** Whether all servers of a service are as these steps have left them, so that it may be deleted. */
    public boolean hasNoServersOfOthers(ServiceKey service) throws IpvsException {
        for (Endpoint server : servers(service).keySet()) {
            Change last = left.get(new Subject(service, server, null));
            if (last == null || !stands(last)) {
                return false;
            }
        }
        return true;
    }

    private boolean stands(Change change) throws IpvsException {
        if (change instanceof Change.AddService add) {
            return isThere(add.service());
        } else if (change instanceof Change.EditService edit) {
            return isThere(edit.service());
        } else if (change instanceof Change.DeleteService delete) {
            return !services().containsKey(delete.service());
        } else if (change instanceof Change.AddServer add) {
            return isThere(add.service(), add.server());
        } else if (change instanceof Change.EditServer edit) {
            return isThere(edit.service(), edit.server());
        } else if (change instanceof Change.DeleteServer delete) {
            return !servers(delete.service()).containsKey(delete.server());
        } else if (change instanceof Change.SetTimeouts set) {
            return set.timeouts().over(timeouts()).equals(timeouts());
        } else if (change instanceof Change.StartDaemon start) {
            SyncDaemon running = daemons().get(start.daemon().role());
            return running != null && start.daemon().isMetBy(running);
        } else if (change instanceof Change.StopDaemon stop) {
            return !daemons().containsKey(stop.role());
        }
        return true;
    }

    private boolean isThere(ServiceSpec spec) throws IpvsException {
        ServiceSpec there = services().get(spec.key());
        return there != null && Effective.of(there).equals(Effective.of(spec));
    }

    private boolean isThere(ServiceKey service, RealServerSpec spec) throws IpvsException {
        RealServerSpec there = servers(service).get(spec.endpoint());
        return there != null && Effective.of(there).equals(Effective.of(spec));
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
