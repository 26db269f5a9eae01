package io.github.ipvs4j.cli.apply;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.Messages;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.console.Progress;
import io.github.ipvs4j.cli.console.SignalGuard;
import io.github.ipvs4j.cli.rulefile.RuleFile;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.plan.Plan;
import io.github.ipvs4j.model.plan.PlanFailure;
import io.github.ipvs4j.model.plan.PlanListener;
import io.github.ipvs4j.model.plan.PlanOutcome;
import io.github.ipvs4j.model.plan.Scope;
import io.github.ipvs4j.model.plan.Step;
import io.github.ipvs4j.model.rules.Place;
import java.util.List;

/**
 * One run of {@link ApplyCommand}: carries out a plan, and reports its outcome and the state of the table to the user.
 */
public final class ApplyRun implements SignalGuard.Work, PlanListener {
    /** The end of the message of a run that has changed nothing. */
    public static final String UNCHANGED = "the table was left as it was";

    private final RuleFile file;
    private final Scope scope;
    private final CommandContext context;
    private final Output output;
    private final Progress progress;
    private final SignalGuard signals;

    /**
     * Creates a run of the plan for the file, as far as it is in scope.
     *
     * @param signals the guard of the run: a signal makes it fail
     */
    public ApplyRun(RuleFile file, Scope scope, CommandContext context, SignalGuard signals) {
        this.file = file;
        this.scope = scope;
        this.context = context;
        this.output = context.output();
        this.progress = new Progress(output, "changes");
        this.signals = signals;
    }

    /**
     * Does it, and returns the exit status.
     *
     * @throws IpvsException if the table could not be read; nothing was changed
     */
    @Override
    public int carryOut() throws IpvsException, NoIpvsException {
        Plan plan = Plan.between(context.ipvs(), file.table(), scope);
        PlanOutcome outcome = plan.execute(context.ipvs(), this);
        progress.clear();
        return outcome.isDone() ? tellDone(outcome) : tellTakenBack(outcome);
    }

    @Override
    public void answered() {
        progress.step();
    }

    @Override
    public boolean isCancelled() {
        return signals.isInterrupted();
    }

    /** Reports the reason before taking the changes back, which may take some time. */
    @Override
    public void failed(PlanFailure failure) {
        progress.clear();
        Step step = failure.step();
        IpvsException why = failure.why();
        if (why == null) {
            output.error("interrupted");
            return;
        }
        if (step == null) {
            context.tell(why);
            return;
        }
        context.note(why);
        String message = Messages.of(why)
                + (failure.showsOtherWriter() ? "; somebody else has changed the table meanwhile" : "");
        Place place = file.table().place(step.change());
        if (place == null) {
            output.error(PlanText.line(step.change()) + ": " + message);
        } else {
            file.tell(place, message, output);
        }
    }

    private int tellDone(PlanOutcome outcome) {
        IpvsException trouble = outcome.trouble();
        if (trouble != null) {
            context.tell("all was done, but the table could not be read afterwards: ", trouble);
            return ExitStatus.READ_FAILED;
        }
        if (outcome.changedByOthers().isEmpty()) {
            return ExitStatus.OK;
        }
        output.error("all was done, but somebody else has changed this since:");
        tellEach(outcome.changedByOthers());
        return ExitStatus.CHANGED_BY_OTHERS;
    }

    private int tellTakenBack(PlanOutcome outcome) {
        IpvsException trouble = outcome.trouble();
        if (trouble != null) {
            context.tell(trouble);
        }
        if (outcome.isUnclear()) {
            output.error("how much of it was changed is not known; --diff shows what is left to do");
            return ExitStatus.REFUSED;
        }
        if (outcome.isTakenBack() && outcome.changedByOthers().isEmpty()) {
            output.error(
                    outcome.made().isEmpty()
                            ? UNCHANGED
                            : "what had been changed was taken back; the table is as it was");
            return ExitStatus.REFUSED;
        }
        tellWhatStays(outcome.notTakenBack());
        if (outcome.changedByOthers().isEmpty()) {
            return ExitStatus.REFUSED;
        }
        output.error("what had been changed was taken back, but for this, which somebody else has changed since:");
        tellEach(outcome.changedByOthers());
        return ExitStatus.CHANGED_BY_OTHERS;
    }

    private void tellWhatStays(List<PlanOutcome.NotTakenBack> all) {
        if (!all.isEmpty()) {
            output.error("the table is not as it was; this could not be done to take back what had been changed:");
        }
        for (PlanOutcome.NotTakenBack each : all) {
            IpvsException why = each.why();
            output.error(PlanText.line(each.change()) + (why == null ? "" : ": " + Messages.of(why)));
        }
    }

    private void tellEach(List<Change> changes) {
        for (Change change : changes) {
            output.error(PlanText.line(change));
        }
    }
}
