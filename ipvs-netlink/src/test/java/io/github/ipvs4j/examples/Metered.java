package io.github.ipvs4j.examples;

import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.micrometer.IpvsMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/** Keeps a director's metrics in a registry of Micrometer; a scheduler calls {@link #run}, such as every 15 seconds. */
final class Metered implements Runnable, AutoCloseable {
    private final IpvsMeters meters;

    Metered(Ipvs ipvs, MeterRegistry registry) {
        meters = new IpvsMeters(ipvs, Tags.of("netns", "shop"));
        meters.bindTo(registry);
    }

    @Override
    public void run() {
        try {
            meters.refresh();
        } catch (IpvsException e) {
            System.err.println("The meters stay as they are: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        meters.close();
    }
}
