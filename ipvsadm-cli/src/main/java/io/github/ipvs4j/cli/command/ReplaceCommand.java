package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.ExitStatus;
import io.github.ipvs4j.cli.render.Printable;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;
import java.util.List;

/**
 * Puts the lines of a file in place of the table. All of them are read and understood before anything is changed.
 *
 * @param source where the lines are
 * @param evenByNothing whether no lines at all may take the place of a table that has services
 * @param strict whether the table is left as it was if the kernel refuses any of it
 */
public record ReplaceCommand(RuleSource source, boolean evenByNothing, boolean strict) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
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
            context.output().error(Application.UNCHANGED);
            return ExitStatus.USAGE;
        }
        context.ipvs(); // before the lock, which nobody needs where there is no IPVS
        TableLock lock = context.locked();
        try (lock) {
            return replace(input, understood, context);
        }
    }

    private int replace(byte[] input, int understood, CommandContext context)
            throws IpvsException, NoIpvsException, IOException {
        Ipvs ipvs = context.ipvs();
        boolean empty = ipvs.services().isEmpty();
        if (understood == 0 && !evenByNothing && !empty) {
            context.output().error("no lines to restore, so the table was left as it was; --force-empty clears it");
            return ExitStatus.USAGE;
        }
        if (strict) {
            return new StrictReplacing(input, context).carryOut();
        }
        return new SignalGuard(context.machine()).guard(new Replacing(input, understood, empty, context));
    }

    /** Tells of every line that makes no sense; the number of lines, or -1 if there were such. */
    private static int understand(byte[] input, CommandContext context) throws IOException {
        RestoreReader lines = new RestoreReader(input, 0, input.length, 1);
        TableCheck check = new TableCheck();
        SenselessLines senseless = new SenselessLines(check);
        int understood = 0;
        for (List<String> words = lines.next(); !words.isEmpty(); words = lines.next()) {
            try {
                context.lines().command(words);
                understood++;
            } catch (UsageException e) {
                senseless.add(words, e, new WordPlaces(lines, words));
            }
        }
        senseless.finish();
        for (Finding finding : check.findings()) {
            context.output().error("line " + finding.place().line() + ": " + Printable.of(finding.message()));
        }
        return check.findings().isEmpty() ? understood : -1;
    }

    @Override
    public int failureStatus() {
        return ExitStatus.REFUSED;
    }
}
