package io.github.ipvs4j.examples;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.plan.Plan;
import io.github.ipvs4j.model.plan.Scope;
import io.github.ipvs4j.model.plan.WantedTable;
import io.github.ipvs4j.model.plan.WantedTableBuilder;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps services and their servers as they are wanted, and touches no others. */
final class Reconciler {
    /** A service and all of its servers. */
    record Wanted(ServiceSpec service, Map<Endpoint, RealServerSpec> servers) {}

    private final WantedTable wanted;
    private final Scope ours;

    Reconciler(List<Wanted> all) {
        WantedTableBuilder table = WantedTable.builder();
        Set<ServiceKey> keys = new HashSet<>();
        for (Wanted each : all) {
            table.service(each.service(), each.servers().values());
            keys.add(each.service().key());
        }
        wanted = table.build();
        ours = Scope.only(keys);
    }

    /** Looks once and changes what differs; answers how much that was. What was refused shows at the next look. */
    int reconcile(Ipvs ipvs) throws IpvsException {
        Plan plan = Plan.between(ipvs, wanted, ours);
        plan.executeWherePossible(ipvs);
        return plan.steps().size();
    }
}
