package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.cli.list.Selection;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.List;

/**
 * Reads the table and measures it.
 *
 * @param ipvs the kernel
 * @param selection what of it
 * @param meter what it was before
 */
record TableReader(Ipvs ipvs, Selection selection, Meter meter) {
    /** The table as it is now, with the rates since it was read before. */
    List<DirectorStatus.Service> read() throws IpvsException {
        return meter.measure(selection.read(ipvs), System.nanoTime());
    }
}
