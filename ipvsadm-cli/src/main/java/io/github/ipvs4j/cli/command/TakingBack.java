package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.ExitStatus;
import io.github.ipvs4j.cli.Output;
import io.github.ipvs4j.cli.rules.Standing;
import io.github.ipvs4j.cli.rules.Step;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.ArrayList;
import java.util.List;

/** Takes back the steps of an application that failed, but for what somebody else has changed since: that is theirs. */
final class TakingBack {
    private final CommandContext context;
    private final Output output;
    private final Ipvs ipvs;
    private final List<Step> made;
    private final List<Change> undo = new ArrayList<>();
    private final List<Step> others = new ArrayList<>();

    /** For steps that were made, in their order. */
    TakingBack(List<Step> made, CommandContext context) throws NoIpvsException {
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
    int takeBack(boolean unclear) {
        Refusals refusals = new Refusals();
        boolean broken = unclear;
        try {
            decide();
            ipvs.applyAll(undo, refusals);
        } catch (IpvsException e) {
            context.tell(e);
            broken = true;
        }
        if (broken) {
            output.error("how much of it was changed is not known; --diff shows what is left to do");
            return ExitStatus.REFUSED;
        }
        if (refusals.first() < 0 && others.isEmpty()) {
            output.error(
                    made.isEmpty()
                            ? Application.UNCHANGED
                            : "what had been changed was taken back; the table is as it was");
            return ExitStatus.REFUSED;
        }
        tellWhatIsRefused(refusals);
        tellWhatOthersChanged();
        return others.isEmpty() ? ExitStatus.REFUSED : ExitStatus.CHANGED_BY_OTHERS;
    }

    /** The last step is taken back first. */
    private void decide() throws IpvsException {
        Standing standing = new Standing(made, ipvs);
        for (int i = made.size() - 1; i >= 0; i--) {
            Step step = made.get(i);
            boolean ours = standing.isAsLeft(step)
                    && (!(step.change() instanceof Change.AddService add)
                            || standing.hasNoServersOfOthers(add.service().key()));
            if (ours) {
                undo.addAll(step.undo());
            } else {
                others.add(step);
            }
        }
    }

    private void tellWhatIsRefused(Refusals refusals) {
        int first = refusals.first();
        if (first < 0) {
            return;
        }
        output.error("the table is not as it was; this could not be done to take back what had been changed:");
        int reason = 0;
        for (int i = first; i < undo.size(); i++) {
            if (refusals.contains(i)) {
                output.error(PlanText.line(undo.get(i)) + ": "
                        + Messages.of(refusals.reasons().get(reason++)));
            }
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
            for (Change change : new Standing(made, context.ipvs()).undone()) {
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
