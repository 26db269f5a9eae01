package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sends the steps of plans to the kernel, many at once, and remembers the steps that were made. */
final class StepSender {
    /** The number of steps to send at once: enough to make the cost of an exchange unimportant. */
    static final int MOST_AT_ONCE = 128;

    /**
     * The number of broken exchanges after which a run still goes on. Each may take as long as the driver waits for an
     * answer.
     */
    static final int MOST_BREAKS = 3;

    private final Ipvs ipvs;
    private final Planner planner;
    private final PlanListener listener;
    private final List<Step> made = new ArrayList<>();

    /** Creates a sender of the steps that a planner finds. */
    StepSender(Ipvs ipvs, Planner planner, PlanListener listener) {
        this.ipvs = ipvs;
        this.planner = planner;
        this.listener = listener;
    }

    /** Returns the steps that were made, in their order. */
    List<Step> made() {
        return made;
    }

    /**
     * Sends steps together. The kernel makes every step that it does not refuse.
     *
     * @return the refused steps
     * @throws IpvsException if the exchange broke, so that {@link #remainingAfterBreak} must find out which steps were
     *     made
     */
    Refusals send(List<Step> batch) throws IpvsException {
        List<Change> changes = new ArrayList<>(batch.size());
        for (Step step : batch) {
            changes.add(step.change());
        }
        Refusals refusals = new Refusals();
        ipvs.applyAll(changes, refusals);
        for (int i = 0; i < batch.size(); i++) {
            if (!refusals.contains(i)) {
                made.add(batch.get(i));
            }
            listener.answered();
        }
        return refusals;
    }

    /**
     * Reads the table after a broken exchange. A step that is no longer needed was made.
     *
     * @return the remaining steps
     * @throws IpvsException if the table cannot be read, so that nobody knows which steps were made
     */
    List<Step> remainingAfterBreak(List<Step> batch) throws IpvsException {
        List<Step> left = planner.plan(ipvs);
        Set<Change> open = new HashSet<>();
        for (Step step : left) {
            open.add(step.change());
        }
        for (Step step : batch) {
            if (!open.contains(step.change())) {
                made.add(step);
            }
        }
        return left;
    }
}
