package io.github.ipvs4j.model.watch;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The result of one look at a table. Immutable, so threads may share it. */
public final class TableLook {
    private final List<DirectorStatus.Service> table;
    private final List<DirectorStatus.Service> before;

    TableLook(List<DirectorStatus.Service> table, List<DirectorStatus.Service> before) {
        this.table = List.copyOf(table);
        this.before = before;
    }

    /**
     * Returns the table in the order of reading. Its rates, per second, are measured: the growth of the counters
     * since the looks before. New services and servers have the kernel's own estimates.
     */
    public List<DirectorStatus.Service> table() {
        return table;
    }

    /**
     * Returns the changes since the look before, which lead from the earlier table to this one. The changes of
     * existing services come first, in the order of the table. The deletions of services follow, with their servers.
     * The first look has no changes. New counter values are not changes. An entry that was deleted and added again
     * unchanged between two looks does not show.
     */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        Map<ServiceKey, DirectorStatus.Service> old = new HashMap<>();
        for (DirectorStatus.Service service : before) {
            old.put(service.key(), service);
        }
        for (DirectorStatus.Service service : table) {
            ServiceSpec spec = service.status().spec();
            DirectorStatus.Service there = old.remove(service.key());
            if (there == null) {
                changes.add(new Change.AddService(spec));
            } else if (!spec.equals(there.status().spec())) {
                changes.add(new Change.EditService(spec));
            }
            compare(service, there == null ? List.of() : there.servers(), changes);
        }
        for (DirectorStatus.Service service : before) {
            if (old.containsKey(service.key())) {
                changes.add(new Change.DeleteService(service.key()));
            }
        }
        return changes;
    }

    private static void compare(DirectorStatus.Service now, List<RealServerStatus> before, List<Change> changes) {
        ServiceKey key = now.key();
        Map<Endpoint, RealServerSpec> old = new HashMap<>();
        for (RealServerStatus server : before) {
            old.put(server.spec().endpoint(), server.spec());
        }
        Set<Endpoint> there = new HashSet<>();
        for (RealServerStatus server : now.servers()) {
            RealServerSpec spec = server.spec();
            RealServerSpec was = old.get(spec.endpoint());
            there.add(spec.endpoint());
            if (was == null) {
                changes.add(new Change.AddServer(key, spec));
            } else if (!spec.equals(was)) {
                changes.add(new Change.EditServer(key, spec));
            }
        }
        for (RealServerStatus server : before) {
            if (!there.contains(server.spec().endpoint())) {
                changes.add(new Change.DeleteServer(key, server.spec().endpoint()));
            }
        }
    }
}
