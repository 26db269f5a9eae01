package io.github.ipvs4j.model.drain;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A server of a service.
 *
 * @param service the service
 * @param server how it is configured there
 */
public record ServerOfService(ServiceKey service, RealServerSpec server) {
    /** Refuses nulls with a {@link NullPointerException}. */
    public ServerOfService {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(server, "server");
    }

    /** Reads all servers of a service as they are configured now; none if there is no such service. */
    public static List<ServerOfService> of(Ipvs ipvs, ServiceKey service) throws IpvsException {
        List<ServerOfService> members = new ArrayList<>();
        for (RealServerStatus server : ipvs.servers(service)) {
            members.add(new ServerOfService(service, server.spec()));
        }
        return members;
    }

    /** Returns the address and port of the server. */
    public Endpoint endpoint() {
        return server.endpoint();
    }

    /** Makes the change that gives it another weight and changes nothing else. */
    public Change weighing(long weight) {
        return new Change.EditServer(service, server.withWeight(weight));
    }

    /** Makes the change that deletes it. */
    public Change removal() {
        return new Change.DeleteServer(service, endpoint());
    }

    /** Asks whether its service is there. */
    public boolean hasService(Ipvs ipvs) throws IpvsException {
        try {
            ipvs.service(service);
            return true;
        } catch (IpvsException e) {
            if (e.is(Operation.GET_SERVICE, Errno.ESRCH)) {
                return false;
            }
            throw e;
        }
    }

    /** Returns text such as {@code tcp 192.0.2.10:80 -> 10.1.1.1:8080}. */
    @Override
    public String toString() {
        return service + " -> " + endpoint();
    }
}
