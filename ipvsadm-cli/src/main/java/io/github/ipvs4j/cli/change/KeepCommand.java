package io.github.ipvs4j.cli.change;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.TableLock;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.rules.KernelTable;

/**
 * Makes a change that depends on the kernel's table: edits some settings and keeps the others, or adds a missing
 * entry.
 *
 * @param edit the change
 */
public record KeepCommand(PartialEdit edit) implements RuleCommand {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, UsageException {
        Ipvs ipvs = context.ipvs();
        TableLock lock = context.locked();
        try (lock) {
            KernelTable table = new KernelTable(ipvs);
            Change change = edit.onto(table);
            try {
                ipvs.apply(change);
            } catch (IpvsException e) {
                applyAsItIsNow(ipvs, table, change, e);
            }
        }
        return ExitStatus.OK;
    }

    /** A program that does not take the lock may meanwhile have added or deleted the entry. */
    private void applyAsItIsNow(Ipvs ipvs, KernelTable table, Change refused, IpvsException why)
            throws IpvsException, UsageException {
        Change change = why.isRefusal() ? edit.onto(table) : refused;
        if (change.equals(refused)) {
            throw why;
        }
        ipvs.apply(change);
    }

    @Override
    public <E extends Exception> void accept(Visitor<E> visitor) throws E {
        visitor.keep(edit);
    }
}
