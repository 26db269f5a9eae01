package io.github.ipvs4j.cli.change;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.rules.ConfiguredTable;

/** A change that depends on the table. */
public interface PartialEdit {
    /**
     * Returns the change of the existing entry.
     *
     * @throws IpvsException if the kernel does not have the entry
     * @throws UsageException if the line makes no sense for the existing entry
     */
    Change onto(ConfiguredTable table) throws IpvsException, UsageException;
}
