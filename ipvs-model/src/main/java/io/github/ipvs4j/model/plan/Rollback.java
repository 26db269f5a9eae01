package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.plan.PlanOutcome.NotTakenBack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes back the steps of a failed plan, except where somebody else has changed the entry since. */
final class Rollback {
    private final Ipvs ipvs;
    private final List<Step> made;
    private final List<Change> undo = new ArrayList<>();
    /** The last one first. */
    private final List<Change> others = new ArrayList<>();

    private final Map<Change, NotTakenBack> failed = new LinkedHashMap<>();

    /** Creates a rollback of the steps that were made, in their order. */
    Rollback(List<Step> made, Ipvs ipvs) {
        this.made = made;
        this.ipvs = ipvs;
    }

    /** Takes the steps back and returns the outcome of the failed plan. */
    PlanOutcome carryOut(PlanFailure failure) {
        IpvsException trouble = null;
        try {
            decide();
            undo();
        } catch (IpvsException e) {
            trouble = e;
        }
        Collections.reverse(others);
        return new PlanOutcome(made, failure, others, List.copyOf(failed.values()), trouble);
    }

    /** The last step is taken back first. */
    private void decide() throws IpvsException {
        StepVerification verification = new StepVerification(made, ipvs);
        for (int i = made.size() - 1; i >= 0; i--) {
            Step step = made.get(i);
            if (verification.isAsLeft(step)) {
                undo.addAll(step.undo());
            } else {
                others.add(step.change());
            }
        }
    }

    /** Goes on after a broken exchange, and checks at the end which changes the kernel still has. */
    private void undo() throws IpvsException {
        int breaks = 0;
        for (int from = 0; from < undo.size(); ) {
            List<Change> rest = undo.subList(from, undo.size());
            try {
                ipvs.applyAll(rest, (index, why) -> fail(rest.get(index), why));
                from = undo.size();
            } catch (IpvsException e) {
                if (++breaks > StepSender.MOST_BREAKS) {
                    throw e;
                }
                from += Math.min(rest.size(), e.isUnclear() ? e.unclearTo() : e.unclearFrom());
            }
        }
        if (breaks > 0) {
            List<Step> steps = new ArrayList<>(undo.size());
            for (Change change : undo) {
                steps.add(new Step(change, List.of()));
            }
            for (Change change : new StepVerification(steps, ipvs).undone()) {
                fail(change, null);
            }
        }
    }

    private void fail(Change change, @Nullable IpvsException why) {
        failed.putIfAbsent(change, new NotTakenBack(change, why));
    }
}
