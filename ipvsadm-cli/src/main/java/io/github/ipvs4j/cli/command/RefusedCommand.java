package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.ExitStatus;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;

/**
 * A change that need not be tried: the kernel has no room for what it names.
 *
 * @param operation what it would do
 * @param errno what the kernel says of things it does not know
 */
public record RefusedCommand(Operation operation, int errno) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException {
        context.ipvs(); // without permission that is the answer, as for every other change
        throw IpvsException.refused(operation, errno);
    }

    @Override
    public int failureStatus() {
        return ExitStatus.REFUSED;
    }
}
