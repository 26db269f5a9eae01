package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.TableLock;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.SyncDaemon;

/**
 * Sees to it that a daemon runs as a file says: one that does is left alone, so that it loses no messages, and one of
 * the same role that runs otherwise is stopped and started anew.
 *
 * @param daemon how it is to run
 */
record PlaceDaemonCommand(SyncDaemon daemon) implements Command {
    /**
     * Tries the start first: if the kernel refuses it, for example because the interface is missing, the running
     * daemon must stay.
     */
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException {
        Ipvs ipvs = context.ipvs();
        TableLock lock = context.locked();
        try (lock) {
            place(ipvs);
        }
        return ExitStatus.OK;
    }

    private void place(Ipvs ipvs) throws IpvsException {
        Change start = new Change.StartDaemon(daemon);
        try {
            ipvs.apply(start);
        } catch (IpvsException e) {
            if (!e.is(Operation.START_DAEMON, Errno.EEXIST)) {
                throw e;
            }
            if (!runsAlready(ipvs)) {
                ipvs.apply(new Change.StopDaemon(daemon.role()));
                ipvs.apply(start);
            }
        }
    }

    private boolean runsAlready(Ipvs ipvs) throws IpvsException {
        for (SyncDaemon running : ipvs.daemons()) {
            if (daemon.isMetBy(running)) {
                return true;
            }
        }
        return false;
    }
}
