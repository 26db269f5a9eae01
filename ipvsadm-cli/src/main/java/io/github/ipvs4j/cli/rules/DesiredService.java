package io.github.ipvs4j.cli.rules;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ServiceSpec;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service that a file asks for, with its servers in the order of the file. */
public final class DesiredService {
    private final Place place;
    private final Map<Endpoint, DesiredServer> servers = new LinkedHashMap<>();
    private ServiceSpec spec;

    DesiredService(ServiceSpec spec, Place place) {
        this.spec = spec;
        this.place = place;
    }

    /** How it is to be. */
    public ServiceSpec spec() {
        return spec;
    }

    /** Where the file adds it. */
    public Place place() {
        return place;
    }

    /** Its servers; a view. */
    public Collection<DesiredServer> servers() {
        return Collections.unmodifiableCollection(servers.values());
    }

    /** The server there, or null. */
    public @Nullable DesiredServer server(Endpoint endpoint) {
        return servers.get(endpoint);
    }

    void edit(ServiceSpec edited) {
        spec = edited;
    }

    /** Adds a server, or puts it in the place of the one that was there. */
    void put(DesiredServer server) {
        servers.put(server.spec().endpoint(), server);
    }

    boolean remove(Endpoint endpoint) {
        return servers.remove(endpoint) != null;
    }

    /** Whether it has a server of the other address family. */
    boolean isMixed() {
        for (Endpoint endpoint : servers.keySet()) {
            if (endpoint.address().family() != spec.key().family()) {
                return true;
            }
        }
        return false;
    }
}
