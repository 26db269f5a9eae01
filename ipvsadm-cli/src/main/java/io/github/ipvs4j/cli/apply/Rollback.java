package io.github.ipvs4j.cli.apply;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.Messages;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.rules.Step;
import io.github.ipvs4j.cli.rules.StepVerification;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes back the steps of an application that failed, but for what somebody else has changed since: that is theirs. */
final class Rollback {
    private final CommandContext context;
    private final Output output;
    private final Ipvs ipvs;
    private final List<Step> made;
    private final List<Change> undo = new ArrayList<>();
    private final List<Step> others = new ArrayList<>();
    /** What could not be taken back, with the reason as it is told. */
    private final Map<Change, String> failed = new LinkedHashMap<>();

    /** For steps that were made, in their order. */
    Rollback(List<Step> made, CommandContext context) throws NoIpvsException {
        this.made = made;
        this.context = context;
        this.output = context.output();
        this.ipvs = context.ipvs();
    }

    /**
     * Does it, tells the user what the table is now, and answers the exit status.
     *
     * @param unclear whether it is unknown what was made besides
     */
    int carryOut(boolean unclear) {
        boolean broken = unclear;
        try {
            decide();
            undo();
        } catch (IpvsException e) {
            context.tell(e);
            broken = true;
        }
        if (broken) {
            output.error("how much of it was changed is not known; --diff shows what is left to do");
            return ExitStatus.REFUSED;
        }
        if (failed.isEmpty() && others.isEmpty()) {
            output.error(
                    made.isEmpty()
                            ? ApplyRun.UNCHANGED
                            : "what had been changed was taken back; the table is as it was");
            return ExitStatus.REFUSED;
        }
        tellWhatFailed();
        tellWhatOthersChanged();
        return others.isEmpty() ? ExitStatus.REFUSED : ExitStatus.CHANGED_BY_OTHERS;
    }

    /** The last step is taken back first. */
    private void decide() throws IpvsException {
        StepVerification verification = new StepVerification(made, ipvs);
        for (int i = made.size() - 1; i >= 0; i--) {
            Step step = made.get(i);
            if (verification.isAsLeft(step)) {
                undo.addAll(step.undo());
            } else {
                others.add(step);
            }
        }
    }

    /** Goes on behind an exchange that broke, and looks at the end what of it stands. */
    private void undo() throws IpvsException {
        int breaks = 0;
        for (int from = 0; from < undo.size(); ) {
            List<Change> rest = undo.subList(from, undo.size());
            try {
                ipvs.applyAll(rest, (index, why) -> failed.put(rest.get(index), ": " + Messages.of(why)));
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
                steps.add(new Step(change, null, List.of()));
            }
            for (Change change : new StepVerification(steps, ipvs).undone()) {
                failed.putIfAbsent(change, "");
            }
        }
    }

    private void tellWhatFailed() {
        if (!failed.isEmpty()) {
            output.error("the table is not as it was; this could not be done to take back what had been changed:");
        }
        for (Map.Entry<Change, String> each : failed.entrySet()) {
            output.error(PlanText.line(each.getKey()) + each.getValue());
        }
    }

    private void tellWhatOthersChanged() {
        if (others.isEmpty()) {
            return;
        }
        output.error("what had been changed was taken back, but for this, which somebody else has changed since:");
        for (int i = others.size() - 1; i >= 0; i--) {
            output.error(PlanText.line(others.get(i).change()));
        }
    }

    /** Tells what somebody else has changed of steps that were made; answers the exit status. */
    static int verify(List<Step> made, CommandContext context) throws NoIpvsException {
        try {
            int status = ExitStatus.OK;
            for (Change change : new StepVerification(made, context.ipvs()).undone()) {
                if (status == ExitStatus.OK) {
                    context.output().error("all was done, but somebody else has changed this since:");
                    status = ExitStatus.CHANGED_BY_OTHERS;
                }
                context.output().error(PlanText.line(change));
            }
            return status;
        } catch (IpvsException e) {
            context.tell("all was done, but the table could not be read afterwards: ", e);
            return ExitStatus.READ_FAILED;
        }
    }
}
