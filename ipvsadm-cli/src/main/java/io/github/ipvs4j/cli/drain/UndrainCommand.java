package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.TableLock;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.drain.ServerOfService;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Restores the old weights of drained servers.
 *
 * @param choice the servers
 */
public record UndrainCommand(ServerChoice choice) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, UsageException {
        if (choice.found(context).isEmpty()) {
            return ExitStatus.REFUSED;
        }
        try (StateFile file = StateFile.open(context, StateFile.NOTHING_CHANGED)) {
            TableLock lock = context.locked();
            try (lock) {
                return undrain(file, context);
            }
        } catch (StateException e) {
            context.output().error(e.text());
            return ExitStatus.READ_FAILED;
        }
    }

    private int undrain(StateFile file, CommandContext context)
            throws StateException, IpvsException, NoIpvsException, UsageException {
        Map<NamedServer, List<ServerOfService>> found = choice.found(context); // whose weights are those of now
        if (found.isEmpty()) {
            return ExitStatus.REFUSED;
        }
        RememberedWeights weights = RememberedWeights.in(file, context.lines());
        weights.forgetOthersThanIn(context.ipvs());
        Set<ServerOfService> drained = new LinkedHashSet<>();
        for (List<ServerOfService> meant : found.values()) {
            drained.addAll(drained(meant, weights, context));
        }
        for (ServerOfService member : drained) {
            Long weight = weights.of(member);
            if (weight != null) {
                context.ipvs().apply(member.weighing(weight));
                weights.forget(member);
            }
        }
        if (!drained.isEmpty()) {
            weights.writeTo(file);
        }
        return ExitStatus.OK;
    }

    /** Returns the drained servers of the choice; there may be none if all have a weight. */
    private static Set<ServerOfService> drained(
            List<ServerOfService> members, RememberedWeights weights, CommandContext context) throws UsageException {
        Set<ServerOfService> drained = new LinkedHashSet<>();
        ServerOfService unknown = null;
        for (ServerOfService member : members) {
            if (weights.of(member) != null) {
                drained.add(member);
            } else if (member.server().weight() == 0) {
                unknown = member;
            }
        }
        if (drained.isEmpty() && unknown != null) {
            throw UsageException.of("no weight is remembered for this server; to give it one: ipvsadm -e "
                    + ServerName.of(unknown) + " --keep -w WEIGHT");
        }
        for (ServerOfService member : members) {
            if (!drained.contains(member)) {
                context.output()
                        .error("note: not drained, weight " + member.server().weight() + ": " + ServerName.of(member));
            }
        }
        return drained;
    }

    @Override
    public int failureStatus() {
        return ExitStatus.REFUSED;
    }
}
