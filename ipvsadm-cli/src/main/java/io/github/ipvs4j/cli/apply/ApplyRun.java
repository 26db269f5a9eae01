package io.github.ipvs4j.cli.apply;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.Messages;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.console.SignalGuard;
import io.github.ipvs4j.cli.rulefile.RuleFile;
import io.github.ipvs4j.cli.rules.Place;
import io.github.ipvs4j.cli.rules.Planner;
import io.github.ipvs4j.cli.rules.Step;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@link ApplyCommand}: carries out a plan, and takes back what it has done if the kernel refuses a part of
 * it. If a refusal shows that somebody else has changed the table meanwhile, it first goes on once from what is there
 * then.
 */
public final class ApplyRun implements SignalGuard.Work {
    /** What a run ends with that has changed nothing. */
    public static final String UNCHANGED = "the table was left as it was";

    private final RuleFile file;
    private final Planner planner;
    private final CommandContext context;
    private final Ipvs ipvs;
    private final Output output;
    private final StepSender sender;
    private final SignalGuard signals;

    /**
     * Of what that file asks for, as that planner finds it.
     *
     * @param signals what guards this: a signal is one more thing that makes it fail
     */
    public ApplyRun(RuleFile file, Planner planner, CommandContext context, SignalGuard signals)
            throws NoIpvsException {
        this.file = file;
        this.planner = planner;
        this.context = context;
        this.ipvs = context.ipvs();
        this.output = context.output();
        this.sender = new StepSender(ipvs, planner, output);
        this.signals = signals;
    }

    /**
     * Does it, and returns the exit status.
     *
     * @throws IpvsException if the table could not be read; nothing was changed
     */
    @Override
    public int carryOut() throws IpvsException, NoIpvsException {
        Failure failure = carryOut(planner.plan(ipvs));
        if (failure != null && failure.showsOtherWriter()) {
            failure = carryOutAgain(failure);
        }
        sender.finish();
        if (failure == null) {
            return Rollback.verify(sender.made(), context);
        }
        tell(failure);
        return new Rollback(sender.made(), context).carryOut(failure.isUnclear());
    }

    private @Nullable Failure carryOutAgain(Failure before) {
        List<Step> plan;
        try {
            plan = planner.plan(ipvs);
        } catch (IpvsException e) {
            return before;
        }
        return carryOut(plan);
    }

    /**
     * Carries out the plan up to the first batch that has a failure. After a broken exchange it goes on with what is
     * left.
     */
    private @Nullable Failure carryOut(List<Step> plan) {
        List<Step> left = plan;
        int breaks = 0;
        while (!left.isEmpty()) {
            if (signals.isInterrupted()) {
                return new Failure(null, null, false);
            }
            List<Step> batch = left.subList(0, Math.min(left.size(), StepSender.MOST_AT_ONCE));
            left = left.subList(batch.size(), left.size());
            try {
                Refusals refusals = sender.send(batch);
                IpvsException why = refusals.firstReason();
                if (why != null) {
                    return new Failure(batch.get(refusals.first()), why, false);
                }
            } catch (IpvsException e) {
                try {
                    left = sender.remainingAfterBreak(batch);
                } catch (IpvsException unreadable) {
                    return new Failure(null, e, true);
                }
                if (++breaks > StepSender.MOST_BREAKS) {
                    return new Failure(null, e, false);
                }
            }
        }
        return null;
    }

    private void tell(Failure failure) {
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
        Place place = step.place();
        if (place == null) {
            output.error(PlanText.line(step.change()) + ": " + message);
        } else {
            file.tell(place, message, output);
        }
    }

    /**
     * What kept a plan from being carried out.
     *
     * @param step what the kernel refused; null if the exchange broke, or a signal came
     * @param why the reason; null if a signal came
     * @param isUnclear whether it is unknown what was done
     */
    private record Failure(@Nullable Step step, @Nullable IpvsException why, boolean isUnclear) {
        boolean showsOtherWriter() {
            return step != null && why != null && OtherWriter.isShownBy(why);
        }
    }
}
