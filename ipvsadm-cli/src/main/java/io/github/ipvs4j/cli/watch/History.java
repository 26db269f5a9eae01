package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.Stats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each service had in the last readings. */
final class History {
    /** How many readings are kept. */
    private static final int LENGTH = Bars.WIDTH;

    /** What is kept of a reading. */
    private record Reading(long connections, Stats stats) {}

    /** Of each service the readings, the oldest first. */
    private Map<ServiceKey, List<Reading>> services = new HashMap<>();

    /** Adds a reading; services that are gone are forgotten. */
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

    /** The last values of a service, the oldest first. */
    long[] of(ServiceKey service, SortKey key) {
        List<Reading> readings = services.getOrDefault(service, List.of());
        long[] found = new long[readings.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = key.value(readings.get(i).connections(), readings.get(i).stats());
        }
        return found;
    }
}
