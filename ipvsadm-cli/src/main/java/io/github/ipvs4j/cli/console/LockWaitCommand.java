package io.github.ipvs4j.cli.console;

import java.io.IOException;

/**
 * Limits how long a command waits for locks that other processes hold.
 *
 * @param command the command to run
 * @param seconds the longest wait for each lock; 0 does not wait at all
 */
public record LockWaitCommand(Command command, long seconds) implements Command {
    @Override
    public int execute(CommandContext context) throws NoIpvsException, UsageException, IOException {
        context.waitForLocks(seconds);
        return context.run(command);
    }
}
