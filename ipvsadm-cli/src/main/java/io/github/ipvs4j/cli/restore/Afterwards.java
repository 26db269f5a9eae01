package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.cli.change.ChangeCommand;
import io.github.ipvs4j.cli.change.KeepCommand;
import io.github.ipvs4j.cli.change.StopAnyDaemonCommand;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.rulefile.RuleCheck;
import io.github.ipvs4j.cli.rules.DesiredDaemon;
import io.github.ipvs4j.cli.rules.DesiredTable;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.SyncRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Lines of a file that takes the place of the table which are not about that table: listings, resetting counters, and stopping daemons
 * that the file has not started. They are carried out when the table is there.
 */
final class Afterwards implements RuleCheck.Aside {
    private final List<Line> lines = new ArrayList<>(0);

    private record Line(Command command, int number) {}

    @Override
    public boolean takes(Command command, int line, DesiredTable table) {
        boolean mine = isMine(command, table);
        if (mine) {
            lines.add(new Line(command, line));
        }
        return mine;
    }

    private static boolean isMine(Command command, DesiredTable table) {
        if (command instanceof ChangeCommand change) {
            return change.change() instanceof Change.Zero
                    || change.change() instanceof Change.StopDaemon stop && !starts(table, stop.role());
        }
        return command instanceof StopAnyDaemonCommand ? table.daemons().isEmpty() : !(command instanceof KeepCommand);
    }

    private static boolean starts(DesiredTable table, SyncRole role) {
        for (DesiredDaemon daemon : table.daemons()) {
            if (daemon.daemon().role() == role) {
                return true;
            }
        }
        return false;
    }

    /**
     * Carries them out, but for stopping a daemon that the file has started later: that one runs as the file says already.
     *
     * @param refused gets the numbers of the lines that failed, which are told
     */
    void carryOut(DesiredTable table, BitSet refused, CommandContext context) throws NoIpvsException, IOException {
        for (Line line : lines) {
            if (isMine(line.command(), table) && !isDone(line, context)) {
                refused.set(line.number());
            }
        }
    }

    private static boolean isDone(Line line, CommandContext context) throws NoIpvsException, IOException {
        String place = "line " + line.number() + ": ";
        try {
            return line.command().execute(context) == ExitStatus.OK;
        } catch (IpvsException e) {
            context.tell(place, e);
        } catch (UsageException e) {
            context.output().error(place + e.text());
        }
        return false;
    }
}
