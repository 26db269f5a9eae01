package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.cli.ExitStatus;
import io.github.ipvs4j.cli.command.Command;
import io.github.ipvs4j.cli.command.CommandContext;
import io.github.ipvs4j.cli.command.NoIpvsException;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sets the weight of servers to 0, so that they get no new connections.
 *
 * @param choice which servers
 * @param waits whether to wait until they have none left
 * @param limitSeconds how long at most, 0 for as long as it takes
 * @param removes whether to delete them then; none if one of them still has connections
 */
public record DrainCommand(ServerChoice choice, boolean waits, long limitSeconds, boolean removes) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException {
        Map<NamedServer, List<Member>> found = choice.found(context);
        if (found.isEmpty()) {
            return ExitStatus.REFUSED;
        }
        Set<Member> members = new LinkedHashSet<>();
        for (Collection<Member> meant : found.values()) {
            members.addAll(meant);
        }
        try {
            if (waits) {
                return drainAndWait(members, context);
            }
            drain(members, context);
            return ExitStatus.OK;
        } catch (StateException e) {
            context.output().error(e.text() + "; nothing was changed (--edit-server --keep -w 0 remembers nothing)");
            return ExitStatus.READ_FAILED;
        }
    }

    private int drainAndWait(Set<Member> members, CommandContext context)
            throws StateException, IpvsException, NoIpvsException {
        Waiting waiting = new Waiting(context.ipvs(), context.files(), context.machine(), context.output());
        synchronized (waiting) { // a signal that comes now is answered when all weights are 0
            waiting.begin(members, drain(members, context));
        }
        Waiting.End end = waiting.await(limitSeconds);
        synchronized (waiting) {
            waiting.conclude();
            waiting.tell(end, limitSeconds);
            if (end != Waiting.End.DRAINED) {
                return ExitStatus.NOT_DRAINED;
            }
            return removes ? remove(waiting.there(), context) : ExitStatus.OK;
        }
    }

    /** The weight is on the disk before the kernel loses it. Answers the servers whose weight is remembered. */
    private static Set<Member> drain(Collection<Member> members, CommandContext context)
            throws StateException, IpvsException, NoIpvsException {
        Ipvs ipvs = context.ipvs();
        Set<Member> remembered = new LinkedHashSet<>();
        try (StateFile file = StateFile.open(context.stateDirectory())) {
            RememberedWeights weights = RememberedWeights.in(file, context.lines());
            weights.forgetOthersThanIn(ipvs);
            for (Member member : members) {
                weights.remember(member);
                if (weights.of(member) != null) {
                    remembered.add(member);
                } else {
                    context.output()
                            .error("note: weight 0 already, so that there is none to remember: " + member.name());
                }
            }
            weights.writeTo(file);
            for (Member member : members) {
                if (member.server().weight() != 0) {
                    ipvs.apply(member.weighing(0));
                }
            }
        }
        return remembered;
    }

    private static int remove(Iterable<Member> members, CommandContext context) throws IpvsException, NoIpvsException {
        Ipvs ipvs = context.ipvs();
        for (Member member : members) {
            try {
                ipvs.apply(member.removal());
            } catch (IpvsException e) {
                if (!e.is(Operation.DELETE_SERVER, Errno.ENOENT)) {
                    throw e;
                }
                // somebody else was quicker
            }
        }
        try (StateFile file = StateFile.open(context.stateDirectory())) {
            RememberedWeights weights = RememberedWeights.in(file, context.lines());
            for (Member member : members) {
                weights.forget(member);
            }
            weights.writeTo(file);
            return ExitStatus.OK;
        } catch (StateException e) {
            context.output().error(e.text() + "; the server is removed, but its weight is still remembered");
            return ExitStatus.READ_FAILED;
        }
    }

    @Override
    public int failureStatus() {
        return ExitStatus.REFUSED;
    }
}
