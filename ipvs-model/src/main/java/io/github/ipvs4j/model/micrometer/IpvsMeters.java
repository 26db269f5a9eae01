package io.github.ipvs4j.model.micrometer;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.metrics.DirectorMetrics;
import io.github.ipvs4j.model.metrics.Sample;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Keeps meters for everything that {@link DirectorMetrics} has: a gauge or a function counter for each sample. A meter
 * is called like its metric, with dots instead of underscores and without the end {@code _total} of counters, such as
 * {@code ipvs.backend.connections.active}. So a Prometheus registry gives it the name that {@code ipvsadm --prometheus}
 * gives it. Labels become tags.
 *
 * <p>Meters have the values of the last {@link #refresh}, which also adds and removes meters as services and servers
 * come and go. Call it from a scheduler, for example every 15 seconds: it reads the whole table, which scraping one
 * meter after the other must not do.
 *
 * <p>Threads may share it. It does not close the {@link Ipvs}.
 */
public final class IpvsMeters implements MeterBinder, AutoCloseable {
    private final Ipvs ipvs;
    private final Tags tags;
    private final List<BoundMeters> registries = new ArrayList<>();

    /** Creates meters for an IPVS. It reads nothing before the first {@link #refresh}. */
    public IpvsMeters(Ipvs ipvs) {
        this(ipvs, Tags.empty());
    }

    /** Makes meters that have these tags too, such as the name of a network namespace. */
    public IpvsMeters(Ipvs ipvs, Iterable<Tag> tags) {
        this.ipvs = Objects.requireNonNull(ipvs, "ipvs");
        this.tags = Tags.of(tags);
    }

    /** Adds a registry. It gets its meters with the next {@link #refresh}. */
    @Override
    public synchronized void bindTo(MeterRegistry registry) {
        registries.add(new BoundMeters(Objects.requireNonNull(registry, "registry"), tags));
    }

    /**
     * Reads the table and brings all meters up to date.
     *
     * @throws IpvsException if the table cannot be read; the meters stay as they are
     */
    public synchronized void refresh() throws IpvsException {
        refresh(DirectorMetrics.of(DirectorStatus.read(ipvs)));
    }

    /** Updates all meters from metrics that the caller has read, perhaps with additions from files. */
    public synchronized void refresh(DirectorMetrics metrics) {
        List<Sample> samples = metrics.samples();
        for (BoundMeters each : registries) {
            each.refresh(samples);
        }
    }

    /** Removes all meters and forgets the registries. */
    @Override
    public synchronized void close() {
        for (BoundMeters each : registries) {
            each.refresh(List.of());
        }
        registries.clear();
    }
}
