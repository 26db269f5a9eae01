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
 * Finds the changes that turn a kernel's table into the wanted one. Services come in the wanted order, each completed
 * before the next. Services to delete follow, once their replacements exist. Timeouts and daemons come last, because a
 * daemon may have to wait until a server of another address family is gone.
 */
final class Planner {
    private final WantedTable desired;
    private final Scope scope;
    private boolean trusting = true;

    /** Creates a planner for a table, or for the part of it in scope. */
    Planner(WantedTable desired, Scope scope) {
        this.desired = desired;
        this.scope = scope;
    }

    /**
     * Returns the steps from the kernel's current table; none if it already matches. The first time the planner
     * believes services that {@linkplain WantedService#hasItsServers say that their servers match}.
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
     * Returns the steps for each service that both tables have, perhaps none, apart from the steps for services that
     * only the kernel has.
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
