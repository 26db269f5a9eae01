package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.SyncRole;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries out a plan, and goes on after refusals. */
final class Replacement {
    private final Planner planner;
    private final Ipvs ipvs;
    private final PlanListener listener;
    private final StepSender sender;
    private final Map<Step, IpvsException> refusals = new LinkedHashMap<>();

    Replacement(Planner planner, Ipvs ipvs, PlanListener listener) {
        this.planner = planner;
        this.ipvs = ipvs;
        this.listener = listener;
        this.sender = new StepSender(ipvs, planner, listener);
    }

    Map<Step, IpvsException> carryOut(List<Step> plan) throws IpvsException {
        send(plan);
        if (showOtherWriter()) {
            refusals.clear();
            send(planner.plan(ipvs));
        }
        for (Map.Entry<Step, IpvsException> each : refusals.entrySet()) {
            listener.refused(each.getKey(), each.getValue());
            if (each.getKey().change() instanceof Change.StartDaemon start) {
                startAgain(start.daemon().role());
            }
        }
        return Collections.unmodifiableMap(refusals);
    }

    /**
     * Starts the previous daemon again, because the kernel has refused the new one, for instance for a missing
     * interface.
     */
    private void startAgain(SyncRole role) throws IpvsException {
        for (Step step : sender.made()) {
            if (step.change().equals(new Change.StopDaemon(role))) {
                ipvs.applyAll(step.undo(), new Refusals());
            }
        }
    }

    /** Sends all steps. After a broken exchange it finds the remaining ones. */
    private void send(List<Step> plan) throws IpvsException {
        List<Step> left = plan;
        int breaks = 0;
        while (!left.isEmpty()) {
            List<Step> batch = left.subList(0, Math.min(left.size(), StepSender.MOST_AT_ONCE));
            left = left.subList(batch.size(), left.size());
            try {
                Refusals of = sender.send(batch);
                for (int i = of.first(), reason = 0; i >= 0; i = of.next(i), reason++) {
                    if (!OtherWriter.hasDone(of.reasons().get(reason))) {
                        refusals.put(batch.get(i), of.reasons().get(reason));
                    }
                }
            } catch (IpvsException e) {
                if (++breaks > StepSender.MOST_BREAKS) {
                    throw e;
                }
                refusals.clear(); // they are among the remaining steps
                left = sender.remainingAfterBreak(batch);
            }
        }
    }

    private boolean showOtherWriter() {
        for (IpvsException why : refusals.values()) {
            if (OtherWriter.isShownBy(why)) {
                return true;
            }
        }
        return false;
    }
}
