package io.github.ipvs4j.cli.change;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.SyncRole;

/** Stops all running daemons: the meaning of {@code --stop-daemon} when a kernel had only one daemon. */
public record StopAnyDaemonCommand() implements RuleCommand {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException {
        IpvsException notRunning = null;
        int stopped = 0;
        for (SyncRole role : SyncRole.values()) {
            try {
                context.ipvs().apply(new Change.StopDaemon(role));
                stopped++;
            } catch (IpvsException e) {
                if (!e.is(Operation.STOP_DAEMON, Errno.ESRCH)) {
                    throw e;
                }
                notRunning = e;
            }
        }
        if (stopped == 0 && notRunning != null) {
            throw notRunning;
        }
        return ExitStatus.OK;
    }

    @Override
    public <E extends Exception> void accept(Visitor<E> visitor) throws E {
        visitor.stopAnyDaemon();
    }
}
