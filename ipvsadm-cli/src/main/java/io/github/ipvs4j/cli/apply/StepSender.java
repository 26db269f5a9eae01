package io.github.ipvs4j.cli.apply;

import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.console.Progress;
import io.github.ipvs4j.cli.rules.Planner;
import io.github.ipvs4j.cli.rules.Step;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sends the steps of plans to the kernel, many at once, and remembers those that were made. */
public final class StepSender {
    /** How many steps are sent at once: enough that the cost of an exchange does not count any more. */
    public static final int MOST_AT_ONCE = 128;

    /** How often a run goes on after an exchange broke; each may take as long as the driver waits for an answer. */
    public static final int MOST_BREAKS = 3;

    private final Ipvs ipvs;
    private final Planner planner;
    private final Progress progress;
    private final List<Step> made = new ArrayList<>();

    /** For steps that this planner finds. */
    public StepSender(Ipvs ipvs, Planner planner, Output output) {
        this.ipvs = ipvs;
        this.planner = planner;
        this.progress = new Progress(output, "changes");
    }

    /** The steps that were made, in their order. */
    public List<Step> made() {
        return made;
    }

    /** The work is done: nobody is told any more how far it is. */
    public void finish() {
        progress.clear();
    }

    /**
     * Sends steps together. The kernel makes all that it can of them, whatever it refuses in between.
     *
     * @return those that it refused
     * @throws IpvsException if the exchange broke, so that {@link #remainingAfterBreak} has to find out what was made
     */
    public Refusals send(List<Step> batch) throws IpvsException {
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
            progress.step();
        }
        return refusals;
    }

    /**
     * Looks at the table after an exchange broke: what is not to be done any more was made.
     *
     * @return what is left to do
     * @throws IpvsException if the table cannot be read, so that it is unknown what was made
     */
    public List<Step> remainingAfterBreak(List<Step> batch) throws IpvsException {
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
