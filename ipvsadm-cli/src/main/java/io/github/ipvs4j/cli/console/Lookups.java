package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Protocol;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The system's names, as the lines of a run ask for them. A name server may be reached through the very table that is
 * being changed, so a command that changes it registers the work to do before a look-up of a host, or keeps the results
 * of a first reading.
 */
public final class Lookups implements NameDatabase {
    private final NameDatabase database;
    private final Map<String, Integer> ports = new HashMap<>();
    private @Nullable Map<String, IpAddress> hosts;
    /** Why the others have none; a name server that does not answer is not waited for again. */
    private final Map<String, Miss> misses = new HashMap<>();

    private Miss miss = Miss.UNKNOWN;
    private @Nullable Runnable beforeHosts;

    /** Asks that database. */
    public Lookups(NameDatabase database) {
        this.database = database;
    }

    /**
     * Keeps the hosts that are found from now on: the lines are read more than once, and must mean the same each time.
     */
    public void keepHosts() {
        hosts = new HashMap<>();
    }

    /** Runs {@code work} before each host is asked for. */
    public void beforeHosts(Runnable work) {
        beforeHosts = work;
    }

    @Override
    public @Nullable IpAddress hostAddress(String name) {
        IpAddress known = hosts == null ? null : hosts.get(name);
        Miss kept = misses.get(name);
        if (known != null || kept != null) {
            miss = kept == null ? miss : kept;
            return known;
        }
        if (beforeHosts != null) {
            beforeHosts.run();
        }
        IpAddress found = database.hostAddress(name);
        if (found == null) {
            miss = database.miss();
        }
        if (hosts != null && found != null) {
            hosts.put(name, found);
        } else if (hosts != null) {
            misses.put(name, miss);
        }
        return found;
    }

    @Override
    public Miss miss() {
        return miss;
    }

    /** Ports come from a file of the machine, so one answer serves for a whole run. */
    @Override
    public int port(String service, Protocol protocol) {
        String key = service + '/' + protocol.number();
        Integer known = ports.get(key);
        if (known != null) {
            return known;
        }
        int found = database.port(service, protocol);
        if (found >= 0) {
            ports.put(key, found);
        }
        return found;
    }

    @Override
    public @Nullable String hostName(IpAddress address) {
        return database.hostName(address);
    }

    @Override
    public @Nullable String service(int port, Protocol protocol) {
        return database.service(port, protocol);
    }
}
