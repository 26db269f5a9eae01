package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.cli.apply.ApplyRun;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.SignalGuard;
import io.github.ipvs4j.cli.rulefile.RuleFile;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.plan.Scope;
import java.io.IOException;
import java.util.BitSet;

/** One run of {@link ReplaceCommand} that makes the table match the file, or leaves it unchanged. */
final class StrictReplaceRun implements SignalGuard.Work {
    private final byte[] text;
    private final CommandContext context;
    private final SignalGuard signals;

    /**
     * Creates a run for the lines of a text, which are all correct.
     *
     * @param signals the guard against signals
     */
    StrictReplaceRun(byte[] text, CommandContext context, SignalGuard signals) {
        this.text = text;
        this.context = context;
        this.signals = signals;
    }

    @Override
    public int carryOut() throws IpvsException, NoIpvsException, IOException {
        DeferredLines deferred = new DeferredLines();
        RuleFile file = RuleFile.ofLines(text, deferred, context);
        if (file.tellErrors(context.output())) {
            context.output().error(ApplyRun.UNCHANGED);
            return ExitStatus.REFUSED;
        }
        int status = new ApplyRun(file, Scope.EVERYTHING, context, signals).carryOut();
        if (status != ExitStatus.OK) {
            return status;
        }
        BitSet refused = new BitSet();
        deferred.carryOut(file.table(), refused, context);
        return refused.isEmpty() ? ExitStatus.OK : ExitStatus.REFUSED;
    }
}
