package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.TableLock;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.drain.Drain;
import io.github.ipvs4j.model.drain.ServerOfService;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sets the weight of servers to 0, so that they get no new connections, and takes them out further if that is wanted.
 *
 * @param choice which servers
 * @param goal how far they are taken out
 * @param limitSeconds how long that may take at most, 0 for as long as it takes
 */
public record DrainCommand(ServerChoice choice, DrainGoal goal, long limitSeconds) implements Command {
    /** Stands for no exit status: the table has changed since the command looked. */
    private static final int GO_ON = -1;

    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException {
        if (choice.found(context).isEmpty()) {
            return ExitStatus.REFUSED;
        }
        DrainWait waiting;
        // others may have the locks for long: a signal that comes meanwhile just ends the process
        try (StateFile file = StateFile.open(context, StateFile.NOTHING_CHANGED)) {
            TableLock lock = context.locked();
            try (lock) {
                Set<ServerOfService> members = choice.members(context); // whose weights are those of now
                if (members.isEmpty()) {
                    return ExitStatus.REFUSED;
                }
                waiting = drain(members, file, context);
            }
        } catch (StateException e) {
            context.output().error(e.text() + "; nothing was changed (--edit-server --keep -w 0 remembers nothing)");
            return ExitStatus.READ_FAILED;
        }
        return waiting == null ? ExitStatus.OK : await(waiting, context);
    }

    private @Nullable DrainWait drain(Set<ServerOfService> members, StateFile file, CommandContext context)
            throws StateException, IpvsException, NoIpvsException {
        if (goal == DrainGoal.NO_WEIGHT) {
            setToZero(members, file, context);
            return null;
        }
        DrainWait waiting =
                new DrainWait(context.ipvs(), context.files(), context.machine(), context.output(), limitSeconds);
        synchronized (waiting) { // a signal that comes now is answered when all weights are 0
            waiting.begin(members, setToZero(members, file, context), removes());
        }
        return waiting;
    }

    private boolean removes() {
        return goal == DrainGoal.REMOVED;
    }

    /** The weight is on the disk before the kernel loses it. Answers the servers whose weight is remembered. */
    private static Set<ServerOfService> setToZero(
            Collection<ServerOfService> members, StateFile file, CommandContext context)
            throws StateException, IpvsException, NoIpvsException {
        Ipvs ipvs = context.ipvs();
        Set<ServerOfService> remembered = new LinkedHashSet<>();
        RememberedWeights weights = RememberedWeights.in(file, context.lines());
        weights.forgetOthersThanIn(ipvs);
        for (ServerOfService member : members) {
            weights.remember(member);
            if (weights.of(member) != null) {
                remembered.add(member);
            } else {
                context.output().error("note: weight is already 0; nothing to remember: " + ServerName.of(member));
            }
        }
        weights.writeTo(file);
        Drain.setWeightsToZero(ipvs, members);
        return remembered;
    }

    private int await(DrainWait waiting, CommandContext context) throws IpvsException, NoIpvsException {
        int status = GO_ON;
        while (status == GO_ON) {
            Drain.End end = waiting.await();
            if (end == Drain.End.DRAINED && removes()) {
                status = removeIfStillDrained(waiting, context);
            } else if (end == Drain.End.GONE) {
                status = endIfStillGone(waiting, context);
            } else {
                status = end(waiting, end);
            }
        }
        return status;
    }

    private static int end(DrainWait waiting, Drain.End end) throws IpvsException {
        synchronized (waiting) {
            waiting.conclude();
            waiting.tell(end);
        }
        return end == Drain.End.DRAINED ? ExitStatus.OK : ExitStatus.NOT_DRAINED;
    }

    /**
     * Ends the waiting if the servers are still gone while no other command changes the table: they are back when a
     * command that loads a table has finished.
     */
    private static int endIfStillGone(DrainWait waiting, CommandContext context) throws IpvsException {
        TableLock lock = context.locked();
        try (lock) {
            return waiting.isStill(Drain.End.GONE) ? end(waiting, Drain.End.GONE) : GO_ON;
        }
    }

    /** A signal also ends the wait for the locks, and changes during that wait count. */
    private static int removeIfStillDrained(DrainWait waiting, CommandContext context)
            throws IpvsException, NoIpvsException {
        StateException trouble = null;
        StateFile file = null;
        try {
            file = StateFile.open(context, "nothing was removed");
        } catch (StateException e) {
            trouble = e; // which must not keep servers in the table that are to go
        }
        TableLock lock = context.locked();
        try (lock) {
            if (!waiting.isStill(Drain.End.DRAINED)) {
                return GO_ON;
            }
            remove(waiting, file, context);
        } catch (StateException e) {
            trouble = e;
        } finally {
            if (file != null) {
                file.close();
            }
        }
        if (trouble == null) {
            return ExitStatus.OK;
        }
        context.output().error(trouble.text() + "; the server is removed, but its weight is still remembered");
        return ExitStatus.READ_FAILED;
    }

    private static void remove(DrainWait waiting, @Nullable StateFile file, CommandContext context)
            throws StateException, IpvsException {
        synchronized (waiting) {
            waiting.conclude();
            waiting.tell(Drain.End.DRAINED);
            waiting.remove();
            if (file != null) {
                RememberedWeights weights = RememberedWeights.in(file, context.lines());
                for (ServerOfService member : waiting.members()) {
                    weights.forget(member);
                }
                weights.writeTo(file);
            }
        }
    }

    @Override
    public int failureStatus() {
        return ExitStatus.REFUSED;
    }
}
