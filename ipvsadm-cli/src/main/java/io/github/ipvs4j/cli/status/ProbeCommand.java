package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.ExitStatus;
import io.github.ipvs4j.cli.command.Command;
import io.github.ipvs4j.cli.command.CommandContext;
import io.github.ipvs4j.cli.command.NoIpvsException;

/** Answers by its exit status whether IPVS can be used, and says nothing. Opening it asks the kernel for its version. */
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

    @Override
    public int failureStatus() {
        return ExitStatus.USAGE;
    }
}
