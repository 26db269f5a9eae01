package io.github.ipvs4j.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An IPVS in memory that refuses what the kernel refuses, with the kernel's errnos and in the kernel's order of checks
 * (measured on Linux 6.1); {@link IpvsContract} holds it to that. Services are listed in the order in which they were
 * added, servers newest first, as the kernel keeps them.
 *
 * <p>It stands for the kernel and not for one socket: closing it changes nothing, so that several users may open and
 * close it one after the other.
 */
public final class FakeIpvs implements Ipvs {
    /** {@code INT_MAX / HZ}: the longest timeout that {@link Change.SetTimeouts} may set, in seconds. */
    public static final long MAX_TIMEOUT = Integer.MAX_VALUE / FakeRules.TICKS_PER_SECOND;

    private final FakeDaemons daemons = new FakeDaemons();
    private final FakeServices services = new FakeServices();
    private final List<Connection> connections = new ArrayList<>();
    private final Map<Operation, Integer> refusals = new EnumMap<>(Operation.class);
    private IpvsInfo info = new IpvsInfo(0x010201, 4096);
    private Timeouts timeouts = new Timeouts(900, 120, 300);
    private int closed;

    @Override
    public IpvsInfo info() throws IpvsException {
        refuseIfTold(Operation.GET_INFO);
        return info;
    }

    @Override
    public void apply(Change change) throws IpvsException {
        int errno = make(change);
        if (errno != 0) {
            throw IpvsException.refused(change, errno);
        }
    }

    @Override
    public void applyAll(List<? extends Change> changes, RefusalListener listener) throws IpvsException {
        changes.forEach(Objects::requireNonNull);
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            int errno = make(change);
            if (errno != 0) {
                listener.refused(i, IpvsException.refused(change, errno));
            }
        }
    }

    /** The errno, or 0 once the change is made. */
    private int make(Change change) {
        Integer told = refusals.get(change.operation());
        if (told != null) {
            return told;
        }
        FakeChange made = new FakeChange(this);
        change.accept(made);
        return made.errno();
    }

    FakeServices table() {
        return services;
    }

    FakeDaemons syncDaemons() {
        return daemons;
    }

    int set(Timeouts wanted) {
        if (wanted.tcp() > MAX_TIMEOUT || wanted.tcpFin() > MAX_TIMEOUT || wanted.udp() > MAX_TIMEOUT) {
            return Errno.EINVAL;
        }
        timeouts = wanted.over(timeouts);
        return 0;
    }

    @Override
    public ServiceStatus service(ServiceKey key) throws IpvsException {
        refuseIfTold(Operation.GET_SERVICE);
        ServiceStatus found = services.find(key);
        if (found == null) {
            throw IpvsException.refused(Operation.GET_SERVICE, Errno.ESRCH).of(key);
        }
        return found;
    }

    @Override
    public List<ServiceStatus> services() throws IpvsException {
        refuseIfTold(Operation.GET_SERVICE);
        return services.list();
    }

    @Override
    public List<RealServerStatus> servers(ServiceKey service) throws IpvsException {
        refuseIfTold(Operation.GET_SERVERS);
        return services.servers(service);
    }

    @Override
    public Timeouts timeouts() throws IpvsException {
        refuseIfTold(Operation.GET_TIMEOUTS);
        return timeouts;
    }

    @Override
    public List<SyncDaemon> daemons() throws IpvsException {
        refuseIfTold(Operation.GET_DAEMONS);
        return daemons.list();
    }

    @Override
    public void connections(Consumer<Connection> each) throws IpvsException {
        refuseIfTold(Operation.LIST_CONNECTIONS);
        connections.forEach(each);
    }

    @Override
    public void close() {
        closed++;
    }

    private void refuseIfTold(Operation operation) throws IpvsException {
        Integer errno = refusals.get(operation);
        if (errno != null) {
            throw IpvsException.refused(operation, errno);
        }
    }

    // ---- hooks for tests ----

    /** Puts a service there as it is, counters included, without any check; its servers stay. */
    public void put(ServiceStatus service) {
        services.put(service);
    }

    /** Puts a server there as it is, counters included, without any check but that its service must be there. */
    public void put(ServiceKey service, RealServerStatus server) {
        services.put(service, server);
    }

    /** Adds an entry to the end of the connection table. */
    public void put(Connection connection) {
        connections.add(connection);
    }

    /** Says that of itself from now on. */
    public void put(IpvsInfo newInfo) {
        info = newInfo;
    }

    /** Reports that daemon from now on, as it is, in place of one of the same role. */
    public void put(SyncDaemon daemon) {
        daemons.put(daemon);
    }

    /** Has these network interfaces from now on; at first {@code lo} and {@code eth0}. */
    public void setInterfaces(Set<String> names) {
        daemons.setInterfaces(names);
    }

    /** From now on refuses every such operation, such as with {@link Errno#EPERM}. */
    public void refuse(Operation operation, int errno) {
        refusals.put(operation, errno);
    }

    /** How often it was closed. */
    public int timesClosed() {
        return closed;
    }
}
