package io.github.ipvs4j.model.watch;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Replaces the kernel's rates by measured ones: the growth of each counter since the reading before. */
final class Meter {
    /** One server of one service. */
    private record ServerKey(ServiceKey service, Endpoint server) {}

    private Map<Object, Measured> known = new HashMap<>();

    /**
     * Returns the same table with measured rates. New services and servers have the kernel's own estimates.
     *
     * @param nanos the time of reading in nanoseconds, on a clock that only goes forward
     */
    List<DirectorStatus.Service> measure(List<DirectorStatus.Service> table, long nanos) {
        Map<Object, Measured> seen = new HashMap<>();
        List<DirectorStatus.Service> measured = new ArrayList<>(table.size());
        for (DirectorStatus.Service service : table) {
            ServiceStatus status = service.status();
            List<RealServerStatus> servers = new ArrayList<>(service.servers().size());
            for (RealServerStatus server : service.servers()) {
                Object key = new ServerKey(service.key(), server.spec().endpoint());
                servers.add(new RealServerStatus(
                        server.spec(),
                        server.activeConnections(),
                        server.inactiveConnections(),
                        server.persistentConnections(),
                        measure(key, server.stats(), nanos, seen)));
            }
            Stats stats = measure(service.key(), status.stats(), nanos, seen);
            measured.add(new DirectorStatus.Service(new ServiceStatus(status.spec(), stats), servers));
        }
        known = seen;
        return measured;
    }

    private Stats measure(Object key, Stats read, long nanos, Map<Object, Measured> seen) {
        Measured before = known.get(key);
        Measured now = before == null ? new Measured(read, nanos) : before.next(read, nanos);
        seen.put(key, now);
        return now.stats();
    }
}
