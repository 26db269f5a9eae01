package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import java.util.List;

/**
 * A service and its servers at one moment.
 *
 * @param status the service
 * @param servers its servers
 */
public record WatchedService(ServiceStatus status, List<RealServerStatus> servers) {
    ServiceKey key() {
        return status.spec().key();
    }

    /** All of its servers' connections. */
    long connections() {
        return activeConnections() + inactiveConnections();
    }

    long activeConnections() {
        long sum = 0;
        for (RealServerStatus server : servers) {
            sum += server.activeConnections();
        }
        return sum;
    }

    long inactiveConnections() {
        long sum = 0;
        for (RealServerStatus server : servers) {
            sum += server.inactiveConnections();
        }
        return sum;
    }
}
