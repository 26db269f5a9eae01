package io.github.ipvs4j.testkit;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services and servers of {@link FakeIpvs}. Every change answers an errno, 0 for success. */
final class FakeServices {
    private static final class Entry {
        ServiceStatus status;
        final Map<Endpoint, RealServerStatus> servers = new LinkedHashMap<>();

        Entry(ServiceStatus status) {
            this.status = status;
        }
    }

    private final Map<ServiceKey, Entry> entries = new LinkedHashMap<>();

    @Nullable
    ServiceStatus find(ServiceKey key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.status;
    }

    List<ServiceStatus> list() {
        List<ServiceStatus> all = new ArrayList<>();
        entries.values().forEach(entry -> all.add(entry.status));
        return all;
    }

    List<RealServerStatus> servers(ServiceKey key) {
        Entry entry = entries.get(key);
        List<RealServerStatus> all = entry == null ? new ArrayList<>() : new ArrayList<>(entry.servers.values());
        Collections.reverse(all);
        return all;
    }

    boolean hasMixedFamilies() {
        return entries.entrySet().stream()
                .anyMatch(entry -> entry.getValue().servers.keySet().stream()
                        .anyMatch(server ->
                                server.address().family() != entry.getKey().family()));
    }

    int add(ServiceSpec spec) {
        int tooLong = FakeRules.namesTooLong(spec);
        if (tooLong != 0) {
            return tooLong;
        }
        if (entries.containsKey(spec.key())) {
            return Errno.EEXIST;
        }
        int refusal = FakeRules.settingsRefused(spec);
        if (refusal == 0) {
            entries.put(spec.key(), new Entry(new ServiceStatus(FakeRules.asKept(spec), Stats.ZERO)));
        }
        return refusal;
    }

    int edit(ServiceSpec spec) {
        int tooLong = FakeRules.namesTooLong(spec);
        if (tooLong != 0) {
            return tooLong;
        }
        Entry entry = entries.get(spec.key());
        if (entry == null) {
            return Errno.ESRCH;
        }
        int refusal = FakeRules.settingsRefused(spec);
        if (refusal == 0) {
            entry.status = new ServiceStatus(FakeRules.asKept(spec), entry.status.stats());
        }
        return refusal;
    }

    int delete(ServiceKey key) {
        return entries.remove(key) == null ? Errno.ESRCH : 0;
    }

    void clear() {
        entries.clear();
    }

    int addServer(ServiceKey key, RealServerSpec spec, boolean daemonRuns) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return Errno.ESRCH;
        }
        int refusal = FakeRules.serverRefused(key, spec, daemonRuns);
        if (refusal != 0) {
            return refusal;
        }
        if (entry.servers.containsKey(spec.endpoint())) {
            return Errno.EEXIST;
        }
        if (!FakeAddresses.mayServe(spec.endpoint().address())) {
            return Errno.EINVAL;
        }
        entry.servers.put(spec.endpoint(), new RealServerStatus(FakeRules.asKept(spec), 0, 0, 0, Stats.ZERO));
        return 0;
    }

    int editServer(ServiceKey key, RealServerSpec spec, boolean daemonRuns) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return Errno.ESRCH;
        }
        int refusal = FakeRules.serverRefused(key, spec, daemonRuns);
        if (refusal != 0) {
            return refusal;
        }
        RealServerStatus old = entry.servers.get(spec.endpoint());
        if (old == null) {
            return Errno.ENOENT;
        }
        put(
                key,
                new RealServerStatus(
                        FakeRules.asKept(spec),
                        old.activeConnections(),
                        old.inactiveConnections(),
                        old.persistentConnections(),
                        old.stats()));
        return 0;
    }

    int deleteServer(ServiceKey key, Endpoint server) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return Errno.ESRCH;
        }
        return entry.servers.remove(server) == null ? Errno.ENOENT : 0;
    }

    int zero(@Nullable ServiceKey key) {
        if (key == null) {
            entries.values().forEach(FakeServices::zero);
            return 0;
        }
        Entry entry = entries.get(key);
        if (entry == null) {
            return Errno.ESRCH;
        }
        zero(entry);
        return 0;
    }

    private static void zero(Entry entry) {
        entry.status = new ServiceStatus(entry.status.spec(), Stats.ZERO);
        entry.servers.replaceAll((endpoint, server) -> new RealServerStatus(
                server.spec(),
                server.activeConnections(),
                server.inactiveConnections(),
                server.persistentConnections(),
                Stats.ZERO));
    }

    void put(ServiceStatus status) {
        entries.computeIfAbsent(status.spec().key(), key -> new Entry(status)).status = status;
    }

    void put(ServiceKey key, RealServerStatus server) {
        Entry entry = entries.get(key);
        if (entry == null) {
            throw new IllegalArgumentException("put the service first: " + key);
        }
        entry.servers.put(server.spec().endpoint(), server);
    }
}
