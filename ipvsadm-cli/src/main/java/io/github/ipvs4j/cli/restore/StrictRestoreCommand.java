package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.rulefile.RuleSource;
import java.io.IOException;
import java.io.InputStream;

/**
 * Carries out the lines of a file up to the first failure of any kind, and ends with the status of the failed line.
 *
 * @param source the source of the lines
 */
public record StrictRestoreCommand(RuleSource source) implements Command {
    @Override
    public int execute(CommandContext context) throws NoIpvsException, IOException {
        try (InputStream in = source.openOrReport(context)) {
            return in == null ? ExitStatus.READ_FAILED : new StrictRestoreRun(context, source, in).carryOutAll();
        }
    }
}
