package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.cli.apply.PlanText;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.Messages;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.console.Progress;
import io.github.ipvs4j.cli.rulefile.RuleFile;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.plan.Plan;
import io.github.ipvs4j.model.plan.PlanListener;
import io.github.ipvs4j.model.plan.Scope;
import io.github.ipvs4j.model.plan.Step;
import io.github.ipvs4j.model.rules.Place;
import java.io.IOException;
import java.util.BitSet;

/**
 * Makes the kernel's table match a file, changing only what differs, and goes on after refusals. Entries that already
 * match stay untouched, so the table is never empty in between.
 */
final class PlannedReplacement implements PlanListener {
    private final RuleFile file;
    private final CommandContext context;
    private final Output output;
    private final BitSet told;
    private final BitSet refused;
    private final Progress progress;
    private int leftOver;

    private PlannedReplacement(RuleFile file, BitSet told, BitSet refused, CommandContext context) {
        this.file = file;
        this.context = context;
        this.output = context.output();
        this.told = told;
        this.refused = refused;
        this.progress = new Progress(output, "changes");
    }

    /**
     * Makes the table match the lines of a file, and reports each line that the kernel refuses.
     *
     * @param told the numbers of lines that another message has reported already; this method does not report them
     * @param refused gets the numbers of all wrong and refused lines
     * @return the number of services, servers and daemons in the table that the lines do not mention
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

    private void carryOut() throws IpvsException, NoIpvsException {
        try {
            Plan.between(context.ipvs(), file.table(), Scope.EVERYTHING).executeWherePossible(context.ipvs(), this);
        } finally {
            progress.clear();
        }
    }

    @Override
    public void answered() {
        progress.step();
    }

    @Override
    public void refused(Step step, IpvsException why) {
        progress.clear();
        context.note(why);
        Place place = file.table().place(step.change());
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
