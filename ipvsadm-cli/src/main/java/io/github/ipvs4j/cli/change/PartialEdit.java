package io.github.ipvs4j.cli.change;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.rules.ConfiguredTable;

/** A change that depends on what a table has. */
public interface PartialEdit {
    /**
     * Returns the change of the existing entry of that table.
     *
     * @throws IpvsException if it does not have the entry
     * @throws UsageException if the line makes no sense for what it has
     */
    Change onto(ConfiguredTable table) throws IpvsException, UsageException;
}
