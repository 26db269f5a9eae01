package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Change;
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

/**
 * Finds what has to change for a kernel's table to become as it is wanted. Services come in the order of the wanted
 * ones and are whole before the next one begins; services to delete come last, when their replacements are there.
 * Timeouts and daemons are last, since a daemon may have to wait for a server of another address family to be gone.
 */
final class Planner {
    private final WantedTable desired;
    private final Scope scope;
    private boolean trusting = true;

    /** For a table, or the part of it that is in scope. */
    Planner(WantedTable desired, Scope scope) {
        this.desired = desired;
        this.scope = scope;
    }

    /**
     * The steps from what the kernel has now; none if it has what is wanted. The first time services are taken at their
     * word that they {@linkplain WantedService#hasItsServers have their servers}.
     */
    List<Step> plan(Ipvs now) throws IpvsException {
        List<Step> deletions = new ArrayList<>();
        Map<ServiceKey, List<Step>> edits = edits(now, deletions);
        List<Step> steps = new ArrayList<>();
        for (WantedService wanted : desired.services()) {
            ServiceKey key = wanted.spec().key();
            List<Step> ofService = edits.get(key);
            if (ofService != null) {
                steps.addAll(ofService);
            } else if (scope.covers(key)) {
                add(wanted, steps);
            }
        }
        steps.addAll(deletions);
        if (scope.isEverything()) {
            new SettingsPlan(desired, steps).plan(now);
        }
        trusting = false;
        return steps;
    }

    /**
     * The steps for each service that both have, perhaps none; those for services that only the kernel has are apart.
     */
    private Map<ServiceKey, List<Step>> edits(Ipvs now, List<Step> deletions) throws IpvsException {
        Map<ServiceKey, List<Step>> edits = new HashMap<>();
        for (ServiceStatus status : now.services()) {
            ServiceSpec spec = status.spec();
            ServiceKey key = spec.key();
            if (scope.covers(key)) {
                WantedService wanted = desired.find(key);
                if (wanted == null) {
                    deletions.add(deletion(spec, now.servers(key)));
                } else {
                    ServicePlan plan = new ServicePlan(wanted, scope.keepsWeights());
                    boolean unread = trusting && wanted.hasItsServers();
                    edits.put(key, unread ? plan.settings(spec) : plan.steps(spec, now.servers(key)));
                }
            }
        }
        return edits;
    }

    /** The kernel lists the server first that was added last, so this gives the same order again. */
    private static Step deletion(ServiceSpec spec, List<RealServerStatus> servers) {
        List<Change> undo = new ArrayList<>(1 + servers.size());
        undo.add(new Change.AddService(spec));
        for (int i = servers.size() - 1; i >= 0; i--) {
            undo.add(new Change.AddServer(spec.key(), servers.get(i).spec()));
        }
        return new Step(new Change.DeleteService(spec.key()), undo);
    }

    /** Each server is taken back by itself: the service may be somebody else's who was quicker. */
    private static void add(WantedService wanted, List<Step> steps) {
        ServiceKey key = wanted.spec().key();
        steps.add(new Step(new Change.AddService(wanted.spec()), new Change.DeleteService(key)));
        for (RealServerSpec server : wanted.servers()) {
            steps.add(addition(key, server));
        }
    }

    /** Adds a server. */
    static Step addition(ServiceKey key, RealServerSpec server) {
        return new Step(new Change.AddServer(key, server), new Change.DeleteServer(key, server.endpoint()));
    }
}
