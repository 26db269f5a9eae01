package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.Stats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the last readings of each service, from which the live view draws its bars. */
final class BarHistory {
    /** The number of readings kept. */
    private static final int LENGTH = Bars.WIDTH;

    /** The part of a reading that bars need. */
    private record Reading(long connections, Stats stats) {}

    /** The readings of each service, the oldest first. */
    private Map<ServiceKey, List<Reading>> services = new HashMap<>();

    /** Adds a reading, and forgets services that are gone. */
    void add(List<DirectorStatus.Service> table) {
        Map<ServiceKey, List<Reading>> present = new HashMap<>();
        for (DirectorStatus.Service service : table) {
            List<Reading> readings = services.getOrDefault(service.key(), new ArrayList<>());
            if (readings.size() == LENGTH) {
                readings.remove(0);
            }
            readings.add(new Reading(service.connections(), service.status().stats()));
            present.put(service.key(), readings);
        }
        services = present;
    }

    /** Returns the last values of a service, the oldest first. */
    long[] of(ServiceKey service, SortKey key) {
        List<Reading> readings = services.getOrDefault(service, List.of());
        long[] found = new long[readings.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = key.value(readings.get(i).connections(), readings.get(i).stats());
        }
        return found;
    }
}
