package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.ExitStatus;
import java.io.IOException;

/**
 * Carries out the lines of standard input. What the kernel refuses does not end it; a line that makes no sense does, and
 * so does a listing that fails. Its status is that of the last line carried out.
 */
public record RestoreCommand() implements Command {
    @Override
    public int execute(CommandContext context) throws NoIpvsException, IOException {
        return new Restore(context, context.lines(), context.in()).carryOutAll();
    }

    @Override
    public int failureStatus() {
        return ExitStatus.REFUSED;
    }
}
