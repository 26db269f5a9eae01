package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;

/** Carries out a command and tells the user when the kernel refuses. */
public final class CommandRunner {
    private CommandRunner() {}

    /** The exit status. */
    public static int run(Command command, CommandContext context) throws NoIpvsException, IOException {
        try {
            return command.execute(context);
        } catch (IpvsException e) {
            context.output().error(Messages.of(e));
            return command.failureStatus();
        }
    }
}
