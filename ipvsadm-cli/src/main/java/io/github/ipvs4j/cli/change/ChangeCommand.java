package io.github.ipvs4j.cli.change;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;

/**
 * Makes one change.
 *
 * @param change which
 */
public record ChangeCommand(Change change) implements RuleCommand {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException {
        context.ipvs().apply(change);
        return ExitStatus.OK;
    }

    @Override
    public Change batched() {
        return change;
    }

    @Override
    public <E extends Exception> void accept(Visitor<E> visitor) throws E {
        visitor.change(change);
    }
}
