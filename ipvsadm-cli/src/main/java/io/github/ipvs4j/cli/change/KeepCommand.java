package io.github.ipvs4j.cli.change;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.TableLock;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.rules.KernelTable;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;

/**
 * Changes some settings and keeps the others as the kernel has them.
 *
 * @param edit what is to be changed
 */
public record KeepCommand(PartialEdit edit) implements RuleCommand {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, UsageException {
        Ipvs ipvs = context.ipvs();
        TableLock lock = context.locked();
        try (lock) {
            ipvs.apply(edit.onto(new KernelTable(ipvs)));
        }
        return ExitStatus.OK;
    }

    @Override
    public <E extends Exception> void accept(Visitor<E> visitor) throws E {
        visitor.keep(edit);
    }
}
