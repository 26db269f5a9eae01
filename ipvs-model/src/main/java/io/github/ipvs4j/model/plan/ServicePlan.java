package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Plans the changes of an existing service. Its own settings come first, because the kernel refuses them most easily.
 * Servers that take connections come before servers that no longer do, so the service always has a server, unless it
 * has none before or after.
 */
final class ServicePlan {
    private final WantedService wanted;
    private final boolean keepsWeights;
    private final List<Step> steps = new ArrayList<>(0);
    private final List<Step> drains = new ArrayList<>(0);
    private final List<Step> deletions = new ArrayList<>(0);
    private final List<Step> edits = new ArrayList<>(0);

    /** Creates a plan for the wanted service, which may leave weights of existing servers alone. */
    ServicePlan(WantedService wanted, boolean keepsWeights) {
        this.wanted = wanted;
        this.keepsWeights = keepsWeights;
    }

    /** Returns the steps from the current service, if its servers already match. */
    List<Step> settings(ServiceSpec spec) {
        if (!wanted.spec().isMetBy(spec)) {
            steps.add(new Step(new Change.EditService(wanted.spec()), new Change.EditService(spec)));
        }
        return steps;
    }

    /** Returns the steps from the current service. */
    List<Step> steps(ServiceSpec spec, List<RealServerStatus> servers) {
        settings(spec);
        int matched = 0;
        for (RealServerStatus server : servers) {
            matched += compare(server.spec()) ? 1 : 0;
        }
        if (matched < wanted.servers().size()) {
            add(servers);
        }
        steps.addAll(edits);
        steps.addAll(drains);
        steps.addAll(deletions);
        return steps;
    }

    /** Returns whether the server is to be there at all. */
    private boolean compare(RealServerSpec there) {
        ServiceKey key = wanted.spec().key();
        RealServerSpec server = wanted.server(there.endpoint());
        if (server == null) {
            deletions.add(new Step(new Change.DeleteServer(key, there.endpoint()), new Change.AddServer(key, there)));
            return false;
        }
        RealServerSpec spec = keepsWeights ? server.withWeight(there.weight()) : server;
        if (!spec.isMetBy(there)) {
            (spec.weight() == 0 ? drains : edits)
                    .add(new Step(new Change.EditServer(key, spec), new Change.EditServer(key, there)));
        }
        return true;
    }

    private void add(List<RealServerStatus> servers) {
        ServiceKey key = wanted.spec().key();
        Set<Endpoint> there = new HashSet<>();
        for (RealServerStatus server : servers) {
            there.add(server.spec().endpoint());
        }
        for (RealServerSpec server : wanted.servers()) {
            if (!there.contains(server.endpoint())) {
                steps.add(Planner.addition(key, server));
            }
        }
    }
}
