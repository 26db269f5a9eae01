package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.cli.change.PartialEdit;
import io.github.ipvs4j.cli.change.RuleCommand;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.rulefile.RuleCheck;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.ChangeVisitor;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.rules.DesiredDaemon;
import io.github.ipvs4j.model.rules.DesiredTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a file that takes the place of the table which are not about that table: listings, resetting counters, and
 * stopping daemons that the file has not started. They are carried out when the table is there.
 */
final class DeferredLines implements RuleCheck.Aside {
    private final List<Line> lines = new ArrayList<>(0);

    private record Line(Command command, int number) {}

    @Override
    public boolean takes(Command command, int line, DesiredTable table) {
        boolean deferred = isDeferred(command, table);
        if (deferred) {
            lines.add(new Line(command, line));
        }
        return deferred;
    }

    private static boolean isDeferred(Command command, DesiredTable table) {
        DeferralCheck check = new DeferralCheck(table);
        RuleCommand.tell(command, check);
        return check.defers;
    }

    /** Finds out whether a line is not about the table. */
    private static final class DeferralCheck
            implements RuleCommand.Visitor<RuntimeException>, ChangeVisitor<RuntimeException> {
        private final DesiredTable table;
        private boolean defers;

        DeferralCheck(DesiredTable table) {
            this.table = table;
        }

        @Override
        public void change(Change change) {
            change.accept(this);
        }

        @Override
        public void keep(PartialEdit edit) {
            defers = false;
        }

        @Override
        public void stopAnyDaemon() {
            defers = table.daemons().isEmpty();
        }

        @Override
        public void aside() {
            defers = true;
        }

        @Override
        public void addService(ServiceSpec service) {
            defers = false;
        }

        @Override
        public void editService(ServiceSpec service) {
            defers = false;
        }

        @Override
        public void deleteService(ServiceKey service) {
            defers = false;
        }

        @Override
        public void addServer(ServiceKey service, RealServerSpec server) {
            defers = false;
        }

        @Override
        public void editServer(ServiceKey service, RealServerSpec server) {
            defers = false;
        }

        @Override
        public void deleteServer(ServiceKey service, Endpoint server) {
            defers = false;
        }

        @Override
        public void setTimeouts(Timeouts timeouts) {
            defers = false;
        }

        @Override
        public void startDaemon(SyncDaemon daemon) {
            defers = false;
        }

        @Override
        public void stopDaemon(SyncRole role) {
            defers = true;
            for (DesiredDaemon daemon : table.daemonEntries()) {
                defers &= daemon.daemon().role() != role;
            }
        }

        @Override
        public void zero(@Nullable ServiceKey service) {
            defers = true;
        }

        @Override
        public void flush() {
            defers = false;
        }
    }

    /**
     * Carries out the lines, except a stop of a daemon that the file starts again later: that daemon already runs as
     * the file says.
     *
     * @param refused gets the numbers of the failed lines, which this method has reported
     */
    void carryOut(DesiredTable table, BitSet refused, CommandContext context) throws NoIpvsException, IOException {
        for (Line line : lines) {
            if (isDeferred(line.command(), table) && !isDone(line, context)) {
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
