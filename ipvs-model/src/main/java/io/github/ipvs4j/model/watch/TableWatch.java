package io.github.ipvs4j.model.watch;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a table again and again. When is the caller's to decide; the kernel brings counters up to date about every
 * two seconds, so that looking more often shows changes sooner but no other rates. For one thread.
 */
public final class TableWatch {
    private final Meter meter = new Meter();
    private @Nullable List<DirectorStatus.Service> last;

    /** Makes one that has not looked yet. */
    public TableWatch() {}

    /**
     * Looks at all services and their servers.
     *
     * @throws IpvsException if the table cannot be read; the next look is compared with the one before
     */
    public TableLook look(Ipvs ipvs) throws IpvsException {
        return look(DirectorStatus.readServices(ipvs), System.nanoTime());
    }

    /**
     * Takes what somebody has read for the next look.
     *
     * @param table all services or some, in any order
     * @param nanos when they were read, in nanoseconds on a clock that only goes forward
     */
    public TableLook look(List<DirectorStatus.Service> table, long nanos) {
        List<DirectorStatus.Service> now = List.copyOf(table);
        TableLook look = new TableLook(meter.measure(now, nanos), last == null ? now : last);
        last = now;
        return look;
    }
}
