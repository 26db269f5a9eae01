package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.cli.apply.ApplyRun;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.SignalGuard;
import io.github.ipvs4j.cli.console.TableLock;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.rulefile.RuleFile;
import io.github.ipvs4j.cli.rulefile.RuleLineReader;
import io.github.ipvs4j.cli.rulefile.RuleSource;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;
import java.util.List;

/**
 * Makes the table match the lines of a file. It reads and parses all lines before it changes anything.
 *
 * @param source the source of the lines
 * @param mayClear whether a file without lines may clear a table that has services
 */
public record ReplaceCommand(RuleSource source, boolean mayClear) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        return execute(context, false);
    }

    /** Makes the replacement. A strict one leaves the table unchanged if the kernel refuses any change. */
    int execute(CommandContext context, boolean strict) throws IpvsException, NoIpvsException, IOException {
        byte[] input;
        int understood;
        try {
            input = source.readAll(context);
            // A resolver may be reached through this very table, so what a name means is found out before the table
            // changes.
            context.lookups().keepHosts();
            understood = understand(input, context);
        } catch (IOException e) {
            context.output().error(source.unreadable(e));
            return ExitStatus.READ_FAILED;
        }
        if (understood < 0) {
            RuleFile.tellSenselessLines(input, context);
            context.output().error(ApplyRun.UNCHANGED);
            return ExitStatus.USAGE;
        }
        context.ipvs(); // before the lock, which nobody needs where there is no IPVS
        TableLock lock = context.locked();
        try (lock) {
            return replace(input, understood, strict, context);
        }
    }

    private int replace(byte[] input, int understood, boolean strict, CommandContext context)
            throws IpvsException, NoIpvsException, IOException {
        Ipvs ipvs = context.ipvs();
        boolean empty = ipvs.services().isEmpty();
        if (understood == 0 && !mayClear && !empty) {
            context.output().error("no lines to restore, so the table was left as it was; --force-empty clears it");
            return ExitStatus.USAGE;
        }
        SignalGuard signals = new SignalGuard(context.machine());
        if (strict) {
            return signals.guard(new StrictReplaceRun(input, context, signals));
        }
        return signals.guard(new ReplaceRun(input, understood, empty, context));
    }

    /** Returns the number of lines, or -1 if one of them makes no sense. */
    private static int understand(byte[] input, CommandContext context) throws IOException {
        RuleLineReader lines = new RuleLineReader(input, 0, input.length, 1);
        int understood = 0;
        try {
            for (List<String> words = lines.next(); !words.isEmpty(); words = lines.next()) {
                context.lines().command(words);
                understood++;
            }
            return understood;
        } catch (UsageException e) {
            return -1;
        }
    }

    @Override
    public int failureStatus() {
        return ExitStatus.REFUSED;
    }
}
