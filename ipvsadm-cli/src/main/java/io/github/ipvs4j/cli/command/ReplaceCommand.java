package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.ExitStatus;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * Puts the lines of standard input in place of the table. All of them are read and understood before anything is changed;
 * then the table is cleared, and they are carried out as {@link RestoreCommand} does it.
 *
 * @param evenByNothing whether no lines at all may take the place of a table that has services
 */
public record ReplaceCommand(boolean evenByNothing) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        byte[] input;
        try {
            input = context.in().readAllBytes();
        } catch (IOException e) {
            context.output().error(RestoreReader.unreadable(e));
            return ExitStatus.READ_FAILED;
        }
        RestoreReader lines = new RestoreReader(new ByteArrayInputStream(input), () -> {});
        int understood = 0;
        int faults = 0;
        for (List<String> words = lines.next(); !words.isEmpty(); words = lines.next()) {
            try {
                context.lines().command(words);
                understood++;
            } catch (UsageException e) {
                context.output().error("line " + lines.line() + ": " + e.text());
                faults++;
            }
        }
        if (faults > 0) {
            context.output().error("the table was left as it was");
            return ExitStatus.USAGE;
        }
        Ipvs ipvs = context.ipvs();
        if (understood == 0 && !evenByNothing && !ipvs.services().isEmpty()) {
            context.output().error("no lines to restore, so the table was left as it was; --force-empty clears it");
            return ExitStatus.USAGE;
        }
        ipvs.apply(new Change.Flush());
        return new Restore(context, new ByteArrayInputStream(input)).carryOutAll();
    }

    @Override
    public int failureStatus() {
        return ExitStatus.REFUSED;
    }
}
