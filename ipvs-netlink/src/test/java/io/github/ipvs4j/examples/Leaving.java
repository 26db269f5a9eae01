package io.github.ipvs4j.examples;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.drain.Drain;
import io.github.ipvs4j.model.drain.ServerOfService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes a server out of all services, such as from a shutdown hook of what runs on it. */
final class Leaving {
    private Leaving() {}

    /** Waits until the server has nothing left, and removes it; answers whether the time was enough for that. */
    static boolean leave(Ipvs ipvs, Endpoint server, Duration limit) throws IpvsException, InterruptedException {
        List<ServerOfService> everywhere = new ArrayList<>();
        for (ServiceStatus service : ipvs.services()) {
            for (ServerOfService each : ServerOfService.of(ipvs, service.spec().key())) {
                if (each.endpoint().equals(server)) {
                    everywhere.add(each);
                }
            }
        }
        Drain drain = Drain.of(ipvs, everywhere).removing();
        drain.begin();
        Drain.End end = drain.await(
                limit, (left, elapsedNanos) -> System.out.println(left.total().text() + " left"));
        if (end == Drain.End.DRAINED && drain.isStill(end)) {
            drain.remove();
            return true;
        }
        return false;
    }
}
