package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.ChangeVisitor;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.plan.WantedTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The table that a rule file asks for: the configuration of a director that has just started and carried out the file.
 * It rejects the changes that the kernel would refuse, as far as that can be known without a kernel; names of
 * schedulers and network interfaces cannot.
 */
public final class DesiredTable implements ConfiguredTable, WantedTable {
    private final Map<ServiceKey, DesiredService> services = new LinkedHashMap<>();
    private final Map<SyncRole, DesiredDaemon> daemons = new EnumMap<>(SyncRole.class);
    private Timeouts timeouts = new Timeouts(0, 0, 0);

    /** Creates an empty table, which changes no time-out. */
    public DesiredTable() {}

    /** Returns the services in the order of the file; a view. */
    @Override
    public Collection<DesiredService> services() {
        return Collections.unmodifiableCollection(services.values());
    }

    /** Returns the service with this key, or null. */
    @Override
    public @Nullable DesiredService find(ServiceKey key) {
        return services.get(key);
    }

    /** Returns the daemons with their places, the master first; a view. */
    public Collection<DesiredDaemon> daemonEntries() {
        return Collections.unmodifiableCollection(daemons.values());
    }

    /** Returns the daemon of this role, or null. */
    @Nullable
    DesiredDaemon daemonEntry(SyncRole role) {
        return daemons.get(role);
    }

    @Override
    public Collection<SyncDaemon> daemons() {
        List<SyncDaemon> wanted = new ArrayList<>();
        for (DesiredDaemon each : daemons.values()) {
            wanted.add(each.daemon());
        }
        return wanted;
    }

    /**
     * Returns the place where the file asks for a change of a plan, or null if the change deletes something that the
     * file does not mention.
     */
    public @Nullable Place place(Change change) {
        ChangePlace place = new ChangePlace(this);
        change.accept(place);
        return place.found();
    }

    /** Returns the timeouts that the file sets; 0 stands for a timeout that stays unchanged. */
    @Override
    public Timeouts timeouts() {
        return timeouts;
    }

    @Override
    public ServiceSpec service(ServiceKey key) throws IpvsException {
        return find(key, Operation.EDIT_SERVICE).spec();
    }

    @Override
    public RealServerSpec server(ServiceKey service, Endpoint server) throws IpvsException {
        DesiredServer found = find(service, Operation.EDIT_SERVER).entry(server);
        if (found == null) {
            throw IpvsException.refused(Operation.EDIT_SERVER, Errno.ENOENT);
        }
        return found.spec();
    }

    private DesiredService find(ServiceKey key, Operation operation) throws IpvsException {
        DesiredService found = services.get(key);
        if (found == null) {
            throw IpvsException.refused(operation, Errno.ESRCH);
        }
        return found;
    }

    /**
     * Makes a change, or returns the objection to it.
     *
     * @param place the place to remember for an added entry
     * @return the reason for which the kernel would refuse the change, so that nothing was changed; null if the change
     *     was made
     */
    public @Nullable Objection apply(Change change, Place place) {
        Applying applying = new Applying(place);
        change.accept(applying);
        return applying.objection;
    }

    /** One change in progress, and the objection to it. */
    private final class Applying implements ChangeVisitor<RuntimeException> {
        private final Place place;
        private @Nullable Objection objection;

        Applying(Place place) {
            this.place = place;
        }

        @Override
        public void addService(ServiceSpec service) {
            objection = add(service, place);
        }

        @Override
        public void editService(ServiceSpec service) {
            objection = edit(service);
        }

        @Override
        public void deleteService(ServiceKey service) {
            objection = services.remove(service) == null ? noService() : null;
        }

        @Override
        public void addServer(ServiceKey service, RealServerSpec server) {
            objection = add(service, server, place);
        }

        @Override
        public void editServer(ServiceKey service, RealServerSpec server) {
            objection = edit(service, server);
        }

        @Override
        public void deleteServer(ServiceKey service, Endpoint server) {
            objection = delete(service, server);
        }

        @Override
        public void setTimeouts(Timeouts wanted) {
            timeouts = wanted.over(timeouts);
        }

        @Override
        public void startDaemon(SyncDaemon daemon) {
            objection = start(daemon, place);
        }

        @Override
        public void stopDaemon(SyncRole role) {
            objection = daemons.remove(role) == null ? noDaemon() : null;
        }

        @Override
        public void zero(@Nullable ServiceKey service) {
            objection = service == null || services.containsKey(service) ? null : noService();
        }

        @Override
        public void flush() {
            services.clear();
        }
    }

    private @Nullable Objection add(ServiceSpec spec, Place place) {
        DesiredService there = services.get(spec.key());
        if (there != null) {
            return new Objection(Part.SERVICE, "Service already exists" + since(there.place()));
        }
        services.put(spec.key(), new DesiredService(spec, place));
        return null;
    }

    private @Nullable Objection edit(ServiceSpec spec) {
        DesiredService there = services.get(spec.key());
        if (there == null) {
            return noService();
        }
        there.edit(spec);
        return null;
    }

    private @Nullable Objection add(ServiceKey key, RealServerSpec spec, Place place) {
        DesiredService service = services.get(key);
        if (service == null) {
            return undefinedService();
        }
        Objection objection = ServerRules.ofSettings(key, spec, !daemons.isEmpty());
        if (objection != null) {
            return objection;
        }
        DesiredServer there = service.entry(spec.endpoint());
        if (there != null) {
            return new Objection(Part.SERVER, "Destination already exists" + since(there.place()));
        }
        objection = ServerRules.ofAddress(spec.endpoint().address());
        if (objection == null) {
            service.put(new DesiredServer(spec, place));
        }
        return objection;
    }

    private @Nullable Objection edit(ServiceKey key, RealServerSpec spec) {
        DesiredService service = services.get(key);
        if (service == null) {
            return undefinedService();
        }
        Objection objection = ServerRules.ofSettings(key, spec, !daemons.isEmpty());
        if (objection != null) {
            return objection;
        }
        DesiredServer there = service.entry(spec.endpoint());
        if (there == null) {
            return noServer();
        }
        service.put(new DesiredServer(spec, there.place()));
        return null;
    }

    private @Nullable Objection delete(ServiceKey key, Endpoint server) {
        DesiredService service = services.get(key);
        if (service == null) {
            return undefinedService();
        }
        return service.remove(server) ? null : noServer();
    }

    private @Nullable Objection start(SyncDaemon daemon, Place place) {
        for (DesiredService service : services.values()) {
            if (service.isMixed()) {
                return new Objection(
                        Part.COMMAND,
                        "synchronisation daemons and servers of another address family exclude each other");
            }
        }
        DesiredDaemon there = daemons.get(daemon.role());
        if (there != null) {
            return new Objection(Part.COMMAND, "Daemon has already run" + since(there.place()));
        }
        daemons.put(daemon.role(), new DesiredDaemon(daemon, place));
        return null;
    }

    private static String since(Place place) {
        return ", since line " + place.line();
    }

    private static Objection noService() {
        return new Objection(Part.SERVICE, "No such service");
    }

    private static Objection undefinedService() {
        return new Objection(Part.SERVICE, "Service not defined");
    }

    private static Objection noServer() {
        return new Objection(Part.SERVER, "No such destination");
    }

    private static Objection noDaemon() {
        return new Objection(Part.COMMAND, "No daemon is running");
    }
}
