package io.github.ipvs4j.model;

import io.github.ipvs4j.model.FakeTroubles.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * An IPVS in memory that refuses what the kernel refuses, with the kernel's errnos and in the kernel's order of checks
 * (measured on Linux 6.1); {@link IpvsContract} holds it to that. Services are listed in the order in which they were
 * added, servers newest first, as the kernel keeps them.
 *
 * <p>It stands for the kernel and not for one socket: closing it changes nothing, so that several users may open and
 * close it one after the other. Threads may share it as they may share a kernel.
 *
 * <p>For tests of programs, operations can be made to fail in each of the ways in which they fail with a kernel:
 * refused always or once, not sent, broken off, or made with the answer lost; and they can be made to take time.
 */
public final class FakeIpvs implements Ipvs {
    /** How many changes the driver sends at once at most; what is unclear of a batch is one such part of it. */
    public static final int AT_ONCE = 128;

    /** {@code INT_MAX / HZ}: the longest timeout that {@link Change.SetTimeouts} may set, in seconds. */
    public static final long MAX_TIMEOUT = Integer.MAX_VALUE / FakeRules.TICKS_PER_SECOND;

    private final FakeDaemons daemons = new FakeDaemons();
    private final FakeServices services = new FakeServices();
    private final List<Connection> connections = new ArrayList<>();
    private final FakeTroubles troubles = new FakeTroubles();
    private IpvsInfo info = new IpvsInfo(0x010201, 4096);
    private Timeouts timeouts = new Timeouts(900, 120, 300);
    private int closed;
    private long latencyMillis;

    @Override
    public synchronized IpvsInfo info() throws IpvsException {
        refuseIfTold(Operation.GET_INFO);
        return info;
    }

    @Override
    public synchronized void apply(Change change) throws IpvsException {
        pause();
        Operation operation = change.operation();
        if (troubles.takes(operation, Kind.NOT_SENT)) {
            throw FakeTroubles.notSent(operation).of(change);
        }
        if (troubles.takes(operation, Kind.BROKEN)) {
            throw FakeTroubles.unclear(operation).of(change).ofBatch(0, 1);
        }
        boolean lost = troubles.takes(operation, Kind.ANSWER_LOST);
        int errno = make(change);
        if (lost) {
            throw FakeTroubles.unclear(operation).of(change).ofBatch(0, 1);
        }
        if (errno != 0) {
            throw IpvsException.refused(change, errno);
        }
    }

    @Override
    public synchronized void applyAll(List<? extends Change> changes, RefusalListener listener) throws IpvsException {
        changes.forEach(Objects::requireNonNull);
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            pause();
            applyPart(changes, from, Math.min(from + AT_ONCE, changes.size()), listener);
        }
    }

    private void applyPart(List<? extends Change> changes, int from, int to, RefusalListener listener)
            throws IpvsException {
        for (Change change : changes.subList(from, to)) {
            if (troubles.takes(change.operation(), Kind.NOT_SENT)) {
                throw FakeTroubles.notSent(change.operation()).of(change).ofBatch(from, from);
            }
        }
        IpvsException failure = null;
        for (int i = from; i < to; i++) {
            Change change = changes.get(i);
            if (troubles.takes(change.operation(), Kind.BROKEN)) {
                throw FakeTroubles.unclear(change.operation()).of(change).ofBatch(from, to);
            }
            if (failure == null && troubles.takes(change.operation(), Kind.ANSWER_LOST)) {
                failure = FakeTroubles.unclear(change.operation()).of(change).ofBatch(from, to);
            }
            int errno = make(change);
            if (errno != 0 && failure == null) {
                listener.refused(i, IpvsException.refused(change, errno));
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** As the driver does, it waits whether its thread is interrupted or not. */
    private void pause() {
        boolean interrupted = false;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(latencyMillis);
        for (long left = end - System.nanoTime(); latencyMillis > 0 && left > 0; left = end - System.nanoTime()) {
            try {
                TimeUnit.NANOSECONDS.sleep(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The errno, or 0 once the change is made. */
    private int make(Change change) {
        int told = troubles.refusal(change.operation());
        if (told != 0) {
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
    public synchronized ServiceStatus service(ServiceKey key) throws IpvsException {
        refuseIfTold(Operation.GET_SERVICE);
        ServiceStatus found = services.find(key);
        if (found == null) {
            throw IpvsException.refused(Operation.GET_SERVICE, Errno.ESRCH).of(key);
        }
        return found;
    }

    @Override
    public synchronized List<ServiceStatus> services() throws IpvsException {
        refuseIfTold(Operation.GET_SERVICE);
        return services.list();
    }

    @Override
    public synchronized List<RealServerStatus> servers(ServiceKey service) throws IpvsException {
        refuseIfTold(Operation.GET_SERVERS);
        return services.servers(service);
    }

    @Override
    public synchronized Timeouts timeouts() throws IpvsException {
        refuseIfTold(Operation.GET_TIMEOUTS);
        return timeouts;
    }

    @Override
    public synchronized List<SyncDaemon> daemons() throws IpvsException {
        refuseIfTold(Operation.GET_DAEMONS);
        return daemons.list();
    }

    @Override
    public synchronized void connections(Consumer<Connection> each) throws IpvsException {
        refuseIfTold(Operation.LIST_CONNECTIONS);
        connections.forEach(each);
    }

    @Override
    public synchronized void close() {
        closed++;
    }

    private void refuseIfTold(Operation operation) throws IpvsException {
        pause();
        troubles.fail(operation);
    }

    // ---- hooks for tests ----

    /** Puts a service there as it is, counters included, without any check; its servers stay. */
    public synchronized void put(ServiceStatus service) {
        services.put(service);
    }

    /** Puts a server there as it is, counters included, without any check but that its service must be there. */
    public synchronized void put(ServiceKey service, RealServerStatus server) {
        services.put(service, server);
    }

    /** Adds an entry to the end of the connection table. */
    public synchronized void put(Connection connection) {
        connections.add(connection);
    }

    /** Says that of itself from now on. */
    public synchronized void put(IpvsInfo newInfo) {
        info = newInfo;
    }

    /** Reports that daemon from now on, as it is, in place of one of the same role. */
    public synchronized void put(SyncDaemon daemon) {
        daemons.put(daemon);
    }

    /** Has these network interfaces from now on; at first {@code lo} and {@code eth0}. */
    public synchronized void setInterfaces(Set<String> names) {
        daemons.setInterfaces(names);
    }

    /** From now on refuses every such operation, such as with {@link Errno#EPERM}. */
    public synchronized void refuse(Operation operation, int errno) {
        troubles.refuseAlways(operation, errno);
    }

    /** Refuses the next such operation, and only that; said twice, the next two. */
    public synchronized void refuseOnce(Operation operation, int errno) {
        troubles.add(operation, Kind.REFUSED, errno);
    }

    /** Fails the next such operation as not sent: nothing of what would be sent with it is done. */
    public synchronized void failToSendOnce(Operation operation) {
        troubles.add(operation, Kind.NOT_SENT, 0);
    }

    /** Breaks off at the next such operation: it is not done, what came before it is, and nobody is told. */
    public synchronized void breakOnce(Operation operation) {
        troubles.add(operation, Kind.BROKEN, 0);
    }

    /** Does the next such operation, and all that is sent with it, and loses the answer. */
    public synchronized void loseAnswerOnce(Operation operation) {
        troubles.add(operation, Kind.ANSWER_LOST, 0);
    }

    /** Takes so many milliseconds for each exchange from now on, 0 or more; others wait meanwhile. */
    public synchronized void setLatency(long millis) {
        latencyMillis = millis;
    }

    /** How often it was closed. */
    public synchronized int timesClosed() {
        return closed;
    }
}
