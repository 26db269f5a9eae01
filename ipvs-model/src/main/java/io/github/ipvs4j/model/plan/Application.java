package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a plan, and undoes its steps if the kernel refuses one. If a refusal shows that somebody else has changed
 * the table meanwhile, it first tries once more, with a new plan for the changed table.
 */
final class Application {
    private final Planner planner;
    private final Ipvs ipvs;
    private final PlanListener listener;
    private final StepSender sender;

    Application(Planner planner, Ipvs ipvs, PlanListener listener) {
        this.planner = planner;
        this.ipvs = ipvs;
        this.listener = listener;
        this.sender = new StepSender(ipvs, planner, listener);
    }

    PlanOutcome carryOut(List<Step> plan) {
        PlanFailure failure = attempt(plan);
        if (failure != null && failure.showsOtherWriter()) {
            failure = attemptAgain(failure);
        }
        if (failure == null) {
            return verified();
        }
        listener.failed(failure);
        return new Rollback(sender.made(), ipvs).carryOut(failure);
    }

    private @Nullable PlanFailure attemptAgain(PlanFailure before) {
        List<Step> plan;
        try {
            plan = planner.plan(ipvs);
        } catch (IpvsException e) {
            return before;
        }
        return attempt(plan);
    }

    /**
     * Carries out the plan up to the first batch that has a failure. After a broken exchange it goes on with the steps
     * that are left.
     */
    private @Nullable PlanFailure attempt(List<Step> plan) {
        List<Step> left = plan;
        int breaks = 0;
        while (!left.isEmpty()) {
            if (listener.isCancelled()) {
                return new PlanFailure(null, null, false);
            }
            List<Step> batch = left.subList(0, Math.min(left.size(), StepSender.MOST_AT_ONCE));
            left = left.subList(batch.size(), left.size());
            try {
                Refusals refusals = sender.send(batch);
                IpvsException why = refusals.firstReason();
                if (why != null) {
                    return new PlanFailure(batch.get(refusals.first()), why, false);
                }
            } catch (IpvsException e) {
                try {
                    left = sender.remainingAfterBreak(batch);
                } catch (IpvsException unreadable) {
                    return new PlanFailure(null, e, true);
                }
                if (++breaks > StepSender.MOST_BREAKS) {
                    return new PlanFailure(null, e, false);
                }
            }
        }
        return null;
    }

    private PlanOutcome verified() {
        List<Step> made = sender.made();
        try {
            return new PlanOutcome(made, null, List.copyOf(new StepVerification(made, ipvs).undone()), List.of(), null);
        } catch (IpvsException e) {
            return new PlanOutcome(made, null, List.of(), List.of(), e);
        }
    }
}
