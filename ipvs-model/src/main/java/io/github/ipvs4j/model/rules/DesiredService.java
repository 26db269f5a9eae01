package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.plan.WantedService;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service that a file asks for, with its servers in the order of the file. */
public final class DesiredService implements WantedService {
    private static final int FEW = 16;

    /** Reads the settings of a service from a file on demand. */
    public interface UnreadServers {
        /** Returns its servers, in the order of the file. */
        Collection<DesiredServer> servers();
    }

    private final Place place;
    /** In the order of the file. Most services have few servers, for which a map each would take too much memory. */
    private final List<DesiredServer> servers = new ArrayList<>();
    /** The same by their endpoints, once there are many. */
    private @Nullable Map<Endpoint, DesiredServer> byEndpoint;

    /** The lines of the servers, if they have not been read yet. */
    private @Nullable UnreadServers unread;

    private ServiceSpec spec;

    DesiredService(ServiceSpec spec, Place place) {
        this.spec = spec;
        this.place = place;
    }

    @Override
    public ServiceSpec spec() {
        return spec;
    }

    /** Returns the place where the file adds the service. */
    public Place place() {
        return place;
    }

    /** Returns its servers with their places; a view. */
    public Collection<DesiredServer> entries() {
        recall();
        return Collections.unmodifiableCollection(servers);
    }

    @Override
    public Collection<RealServerSpec> servers() {
        recall();
        List<RealServerSpec> specs = new ArrayList<>(servers.size());
        for (DesiredServer server : servers) {
            specs.add(server.spec());
        }
        return specs;
    }

    @Override
    public @Nullable RealServerSpec server(Endpoint endpoint) {
        DesiredServer there = entry(endpoint);
        return there == null ? null : there.spec();
    }

    /** Returns the server there with its place, or null. */
    @Nullable
    DesiredServer entry(Endpoint endpoint) {
        recall();
        if (byEndpoint != null) {
            return byEndpoint.get(endpoint);
        }
        for (DesiredServer server : servers) {
            if (server.spec().endpoint().equals(endpoint)) {
                return server;
            }
        }
        return null;
    }

    /**
     * Nothing has to be done about its servers, perhaps none and all of its own address family. They are not held,
     * since in a large table they take most of the memory and time; a request for them reads them.
     */
    public void leaveUnread(UnreadServers reader) {
        unread = reader;
    }

    @Override
    public boolean hasItsServers() {
        return unread != null;
    }

    private void recall() {
        UnreadServers reader = unread;
        if (reader != null) {
            unread = null;
            for (DesiredServer server : reader.servers()) {
                put(server);
            }
        }
    }

    void edit(ServiceSpec edited) {
        spec = edited;
    }

    /** Adds a server, or replaces the server with the same address and port. */
    void put(DesiredServer server) {
        Endpoint endpoint = server.spec().endpoint();
        DesiredServer there = entry(endpoint);
        if (there == null) {
            servers.add(server);
        } else {
            servers.set(servers.indexOf(there), server);
        }
        if (byEndpoint != null) {
            byEndpoint.put(endpoint, server);
        } else if (servers.size() > FEW) {
            byEndpoint = new HashMap<>();
            for (DesiredServer each : servers) {
                byEndpoint.put(each.spec().endpoint(), each);
            }
        }
    }

    boolean remove(Endpoint endpoint) {
        DesiredServer there = entry(endpoint);
        if (byEndpoint != null) {
            byEndpoint.remove(endpoint);
        }
        return there != null && servers.remove(there);
    }

    /** Returns whether it has a server of the other address family. */
    boolean isMixed() {
        for (DesiredServer server : servers) {
            if (server.spec().endpoint().address().family() != spec.key().family()) {
                return true;
            }
        }
        return false;
    }
}
