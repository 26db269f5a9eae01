package io.github.ipvs4j.model.watch;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares successive readings of a table. The caller decides when to look. The kernel updates counters about every two
 * seconds, so looking more often shows changes sooner, but no newer rates. Only one thread may use a watch.
 */
public final class TableWatch {
    private final Meter meter = new Meter();
    private @Nullable List<DirectorStatus.Service> last;

    /** Creates a watch that has not looked yet. */
    public TableWatch() {}

    /**
     * Reads all services and their servers, and compares them with the look before.
     *
     * @throws IpvsException if the table cannot be read; the next look is compared with the last successful one
     */
    public TableLook look(Ipvs ipvs) throws IpvsException {
        return look(DirectorStatus.readServices(ipvs), System.nanoTime());
    }

    /**
     * Compares services that the caller has read with the look before.
     *
     * @param table all services or some, in any order
     * @param nanos the time of reading, in nanoseconds on a clock that only goes forward
     */
    public TableLook look(List<DirectorStatus.Service> table, long nanos) {
        List<DirectorStatus.Service> now = List.copyOf(table);
        TableLook look = new TableLook(meter.measure(now, nanos), last == null ? now : last);
        last = now;
        return look;
    }
}
