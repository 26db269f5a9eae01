package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.rulefile.RuleSource;
import java.io.IOException;
import java.io.InputStream;

/**
 * Carries out the lines of a file. What the kernel refuses does not end it; a line that makes no sense does, and so
 * does a listing that fails. Its status is that of the last line carried out.
 *
 * @param source where the lines are
 */
public record RestoreCommand(RuleSource source) implements Command {
    @Override
    public int execute(CommandContext context) throws NoIpvsException, IOException {
        try (InputStream in = source.openOrReport(context)) {
            return in == null ? ExitStatus.READ_FAILED : new RestoreRun(context, source, in).carryOutAll();
        }
    }
}
