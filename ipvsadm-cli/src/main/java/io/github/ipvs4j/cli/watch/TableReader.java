package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.cli.list.Selection;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.watch.TableWatch;
import java.util.List;

/**
 * Reads the table again and again.
 *
 * @param ipvs the kernel
 * @param selection the selected services
 * @param watch the looks before
 */
record TableReader(Ipvs ipvs, Selection selection, TableWatch watch) {
    /** Returns the table as it is now, with the rates since it was read before. */
    List<DirectorStatus.Service> read() throws IpvsException {
        return watch.look(selection.read(ipvs), System.nanoTime()).table();
    }
}
