package io.github.ipvs4j.cli.console;

import java.io.IOException;

/**
 * A command that waits so long for locks that others have.
 *
 * @param command what to do
 * @param seconds how long at most, 0 for not at all
 */
public record LockLimitCommand(Command command, long seconds) implements Command {
    @Override
    public int execute(CommandContext context) throws NoIpvsException, UsageException, IOException {
        context.waitForLocks(seconds);
        return context.run(command);
    }
}
