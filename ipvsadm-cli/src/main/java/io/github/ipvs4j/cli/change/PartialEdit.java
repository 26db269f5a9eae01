package io.github.ipvs4j.cli.change;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.rules.ConfiguredTable;

/** A change that depends on what a table has. */
public interface PartialEdit {
    /**
     * The change that is to be made of what that table has.
     *
     * @throws IpvsException if it does not have what is to be changed
     * @throws UsageException if the line makes no sense for what it has
     */
    Change onto(ConfiguredTable table) throws IpvsException, UsageException;
}
