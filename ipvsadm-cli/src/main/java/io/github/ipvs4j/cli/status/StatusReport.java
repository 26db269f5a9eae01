package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.list.DirectorReader;
import io.github.ipvs4j.cli.list.Selection;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.List;

/**
 * The state of a director, or of some of its services.
 *
 * @param isOfDirector whether it is about all services
 * @param director the services with all their servers, and the director's settings
 * @param totals the sums over these services
 * @param host the state from the kernel's files
 * @param concerns the findings that need attention, the gravest first
 */
record StatusReport(
        boolean isOfDirector, DirectorStatus director, TableTotals totals, HostState host, List<Concern> concerns) {
    /** Reads the table and then the files, since reading the table may load the module. */
    static StatusReport read(Ipvs ipvs, Selection selection, CommandContext context) throws IpvsException {
        DirectorStatus director = DirectorReader.readWhole(ipvs, selection);
        HostState host = HostState.read(context.files());
        TableTotals totals = TableTotals.of(director);
        boolean all = selection.isEverything();
        return new StatusReport(
                all,
                director,
                totals,
                host,
                all ? Concerns.of(director, totals, host) : Concerns.ofServices(director, totals, host));
    }
}
