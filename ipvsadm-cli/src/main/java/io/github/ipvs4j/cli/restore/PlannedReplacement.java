package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.cli.apply.OtherWriter;
import io.github.ipvs4j.cli.apply.PlanText;
import io.github.ipvs4j.cli.apply.Refusals;
import io.github.ipvs4j.cli.apply.StepSender;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.Messages;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.rulefile.RuleFile;
import io.github.ipvs4j.cli.rules.Place;
import io.github.ipvs4j.cli.rules.Planner;
import io.github.ipvs4j.cli.rules.Scope;
import io.github.ipvs4j.cli.rules.Step;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.SyncRole;
import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the kernel's table that of a file by the changes that takes, and goes on at what the kernel refuses. What is so
 * already is not touched, so that there is no moment without a table.
 */
final class PlannedReplacement {
    private final RuleFile file;
    private final Planner planner;
    private final CommandContext context;
    private final Output output;
    private final Ipvs ipvs;
    private final BitSet told;
    private final BitSet refused;
    private final StepSender sender;
    private final Map<Step, IpvsException> refusals = new LinkedHashMap<>();
    private int leftOver;

    private PlannedReplacement(RuleFile file, BitSet told, BitSet refused, CommandContext context)
            throws NoIpvsException {
        this.file = file;
        this.context = context;
        this.output = context.output();
        this.ipvs = context.ipvs();
        this.told = told;
        this.refused = refused;
        this.planner = new Planner(file.table(), Scope.EVERYTHING);
        this.sender = new StepSender(ipvs, planner, output);
    }

    /**
     * Makes the table that of those lines, and tells what was refused.
     *
     * @param told the lines that were told before, which are not told again
     * @param refused gets the lines that are refused
     * @return how many things the table still has that the lines do not mention
     * @throws IpvsException if the kernel's answers were lost again and again, or the table cannot be read
     */
    static int carryOut(byte[] text, BitSet told, BitSet refused, CommandContext context)
            throws IpvsException, NoIpvsException, IOException {
        DeferredLines deferred = new DeferredLines();
        RuleFile file = RuleFile.ofLines(text, deferred, context);
        file.tellErrors(context.output(), told, refused);
        PlannedReplacement replacement = new PlannedReplacement(file, told, refused, context);
        replacement.carryOut();
        deferred.carryOut(file.table(), refused, context);
        return replacement.leftOver;
    }

    private void carryOut() throws IpvsException {
        try {
            carryOut(planner.plan(ipvs));
            if (showOtherWriter()) {
                refusals.clear();
                carryOut(planner.plan(ipvs));
            }
        } finally {
            sender.finish();
        }
        for (Map.Entry<Step, IpvsException> each : refusals.entrySet()) {
            tell(each.getKey(), each.getValue());
            if (each.getKey().change() instanceof Change.StartDaemon start) {
                startAgain(start.daemon().role());
            }
        }
    }

    /** What a daemon is refused for, such as a missing interface, must not cost the one that ran before. */
    private void startAgain(SyncRole role) throws IpvsException {
        for (Step step : sender.made()) {
            if (step.change().equals(new Change.StopDaemon(role))) {
                ipvs.applyAll(step.undo(), new Refusals());
            }
        }
    }

    /** Carries out all steps; after a broken exchange it looks what is left of them. */
    private void carryOut(List<Step> plan) throws IpvsException {
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
                refusals.clear(); // they are part of what is left
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

    private void tell(Step step, IpvsException why) {
        context.note(why);
        Place place = step.place();
        if (place == null) {
            leftOver++;
            output.error(PlanText.line(step.change()) + ": " + Messages.of(why));
        } else if (!refused.get(place.line())) {
            refused.set(place.line());
            if (!told.get(place.line())) {
                file.tell(place, Messages.of(why), output);
            }
        }
    }
}
