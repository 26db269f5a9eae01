package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.ExitStatus;
import io.github.ipvs4j.cli.Output;
import io.github.ipvs4j.cli.rules.Place;
import io.github.ipvs4j.cli.rules.Planner;
import io.github.ipvs4j.cli.rules.Step;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run of {@link ApplyCommand}: carries out a plan, and takes back what it has done if the kernel refuses a part of it.
 * If a refusal shows that somebody else has changed the table meanwhile, it first goes on once from what is there then.
 */
final class Application implements Runnable {
    /** What a run ends with that has changed nothing. */
    static final String UNCHANGED = "the table was left as it was";

    private static final int BATCH = 128;

    private final RuleFile file;
    private final Planner planner;
    private final CommandContext context;
    private final Ipvs ipvs;
    private final Output output;
    private final Progress progress;
    private final List<Step> done = new ArrayList<>();
    private volatile boolean interrupted;

    /** Of what that file asks for, as that planner finds it. */
    Application(RuleFile file, Planner planner, CommandContext context) throws NoIpvsException {
        this.file = file;
        this.planner = planner;
        this.context = context;
        this.ipvs = context.ipvs();
        this.output = context.output();
        this.progress = new Progress(output, "changes");
    }

    /**
     * Does it, and returns the exit status. A signal that comes meanwhile is one more thing that makes it fail.
     *
     * @throws IpvsException if the table could not be read; nothing was changed
     */
    int apply() throws IpvsException {
        Machine machine = context.machine();
        machine.whenInterrupted(this);
        int status;
        synchronized (this) {
            status = applyOrTakeBack();
        }
        if (interrupted && status != ExitStatus.OK) {
            machine.pause(Long.MAX_VALUE); // the signal ends the process, with a status that says which
        }
        return status;
    }

    /** For the thread that ends the process after a signal. */
    @Override
    public void run() {
        interrupted = true;
        synchronized (this) {
            // the other thread has finished
        }
    }

    private int applyOrTakeBack() throws IpvsException {
        Failure failure = carryOut(planner.plan(ipvs));
        if (failure != null && failure.showsOtherWriter()) {
            failure = carryOutAgain(failure);
        }
        progress.clear();
        if (failure == null) {
            return ExitStatus.OK;
        }
        tell(failure);
        takeBack(failure.isUnclear());
        return ExitStatus.REFUSED;
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

    /** Carries out the plan up to the first batch that has a failure. */
    private @Nullable Failure carryOut(List<Step> plan) {
        Failure failure = null;
        for (int from = 0; from < plan.size() && failure == null; from += BATCH) {
            failure = interrupted
                    ? new Failure(null, null, false)
                    : make(plan.subList(from, Math.min(from + BATCH, plan.size())));
        }
        return failure;
    }

    /** The kernel makes all that it can of a batch, whatever it refuses in between. */
    private @Nullable Failure make(List<Step> batch) {
        List<Change> changes = new ArrayList<>(batch.size());
        for (Step step : batch) {
            changes.add(step.change());
        }
        Refusals refusals = new Refusals();
        try {
            ipvs.applyAll(changes, refusals);
        } catch (IpvsException e) {
            return new Failure(null, e, !settle(batch));
        }
        for (int i = 0; i < batch.size(); i++) {
            if (!refusals.contains(i)) {
                done.add(batch.get(i));
            }
            progress.step();
        }
        IpvsException why = refusals.firstReason();
        return why == null ? null : new Failure(batch.get(refusals.first()), why, false);
    }

    /** After an exchange broke: what is not to be done any more was done. Answers whether that could be found out. */
    private boolean settle(List<Step> batch) {
        Set<Change> open = new HashSet<>();
        try {
            for (Step step : planner.plan(ipvs)) {
                open.add(step.change());
            }
        } catch (IpvsException e) {
            return false;
        }
        for (Step step : batch) {
            if (!open.contains(step.change())) {
                done.add(step);
            }
        }
        return true;
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

    private void takeBack(boolean unclear) {
        List<Change> undo = new ArrayList<>();
        for (int i = done.size() - 1; i >= 0; i--) {
            undo.addAll(done.get(i).undo());
        }
        Refusals refusals = new Refusals();
        boolean broken = unclear;
        try {
            ipvs.applyAll(undo, refusals);
        } catch (IpvsException e) {
            context.tell(e);
            broken = true;
        }
        if (broken) {
            output.error("how much of it was changed is not known; --diff shows what is left to do");
        } else if (refusals.first() < 0) {
            output.error(undo.isEmpty() ? UNCHANGED : "what had been changed was taken back; the table is as it was");
        } else {
            tellWhatIsLeft(undo, refusals);
        }
    }

    private void tellWhatIsLeft(List<Change> undo, Refusals refusals) {
        output.error("the table is not as it was; this could not be done to take back what had been changed:");
        int reason = 0;
        for (int i = refusals.first(); i < undo.size(); i++) {
            if (refusals.contains(i)) {
                output.error(PlanText.line(undo.get(i)) + ": "
                        + Messages.of(refusals.reasons().get(reason++)));
            }
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
        /** A plan adds what is not there and changes what is. */
        boolean showsOtherWriter() {
            if (step == null || why == null) {
                return false;
            }
            int errno = why.errno();
            return switch (why.operation()) {
                case ADD_SERVICE, START_DAEMON -> errno == Errno.EEXIST;
                case ADD_SERVER -> errno == Errno.EEXIST || errno == Errno.ESRCH;
                case EDIT_SERVICE, DELETE_SERVICE, STOP_DAEMON -> errno == Errno.ESRCH;
                case EDIT_SERVER, DELETE_SERVER -> errno == Errno.ENOENT || errno == Errno.ESRCH;
                default -> false;
            };
        }
    }
}
