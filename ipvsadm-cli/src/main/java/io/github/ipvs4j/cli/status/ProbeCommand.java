package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;

/**
 * Answers by its exit status whether IPVS can be used, and says nothing. Opening it asks the kernel for its version.
 */
public record ProbeCommand() implements Command {
    @Override
    public int execute(CommandContext context) {
        try {
            context.ipvs();
            return ExitStatus.OK;
        } catch (NoIpvsException e) {
            context.note(e.reason());
            return ExitStatus.USAGE;
        }
    }
}
