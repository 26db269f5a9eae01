package io.github.ipvs4j.examples;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps services and their servers as they are wanted, and touches no others. */
final class Reconciler {
    /** A service and all of its servers. */
    record Wanted(ServiceSpec service, Map<Endpoint, RealServerSpec> servers) {}

    private final List<Wanted> wanted;

    Reconciler(List<Wanted> wanted) {
        this.wanted = List.copyOf(wanted);
    }

    /** Looks once and changes what differs; answers how much that was. What was refused shows at the next look. */
    int reconcile(Ipvs ipvs) throws IpvsException {
        Map<ServiceKey, ServiceSpec> found = new HashMap<>();
        for (ServiceStatus service : ipvs.services()) {
            found.put(service.spec().key(), service.spec());
        }
        List<Change> changes = new ArrayList<>();
        for (Wanted each : wanted) {
            ServiceSpec there = found.get(each.service().key());
            if (there == null) {
                changes.add(new Change.AddService(each.service()));
            } else if (!each.service().isMetBy(there)) {
                changes.add(new Change.EditService(each.service()));
            }
            servers(each, there == null ? List.of() : ipvs.servers(there.key()), changes);
        }
        // Refusals are another writer's doing, who was quicker: EEXIST, ESRCH, ENOENT.
        ipvs.applyAll(changes, (index, why) -> {});
        return changes.size();
    }

    private static void servers(Wanted wanted, List<RealServerStatus> found, List<Change> changes) {
        ServiceKey key = wanted.service().key();
        Map<Endpoint, RealServerSpec> missing = new HashMap<>(wanted.servers());
        for (RealServerStatus server : found) {
            RealServerSpec spec = missing.remove(server.spec().endpoint());
            if (spec == null) {
                changes.add(new Change.DeleteServer(key, server.spec().endpoint()));
            } else if (!spec.isMetBy(server.spec())) {
                changes.add(new Change.EditServer(key, spec));
            }
        }
        for (RealServerSpec spec : missing.values()) {
            changes.add(new Change.AddServer(key, spec));
        }
    }
}
