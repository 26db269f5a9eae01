package io.github.ipvs4j.testkit;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.IpvsInfo;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.testkit.FakeTroubles.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A kernel's IPVS in memory, for tests of programs. It refuses the same changes as Linux 6.1, with the same errnos and
 * in the same order of checks; {@link IpvsContract} compares both. It lists services in the order in which they were
 * added, and servers newest first, as the kernel does.
 *
 * <p>A fake stands for the kernel, not for one handle: {@code close} changes nothing, so several users may open and
 * close the same fake. Threads may share it.
 *
 * <p>Operations can fail in each way in which they fail with a kernel: refused always or once, not sent, broken off, or
 * carried out with the answer lost. They can also take time.
 */
public final class FakeIpvs implements Ipvs {
    /** How many changes the driver sends at once at most. A lost answer makes one such part of a batch unclear. */
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

    /** Adds or replaces a service, counters included, without any check. Its servers stay. */
    public synchronized void put(ServiceStatus service) {
        services.put(service);
    }

    /**
     * Adds or replaces a server, counters included, without any check of its settings.
     *
     * @throws IllegalArgumentException if the fake does not have the service
     */
    public synchronized void put(ServiceKey service, RealServerStatus server) {
        services.put(service, server);
    }

    /** Appends an entry to the connection table. */
    public synchronized void put(Connection connection) {
        connections.add(connection);
    }

    /** Replaces the answer of {@link #info}. */
    public synchronized void put(IpvsInfo newInfo) {
        info = newInfo;
    }

    /** Adds a sync daemon without any check, or replaces the one of the same role. */
    public synchronized void put(SyncDaemon daemon) {
        daemons.put(daemon);
    }

    /** Replaces the network interfaces, which sync daemons need. A new fake has {@code lo} and {@code eth0}. */
    public synchronized void setInterfaces(Set<String> names) {
        daemons.setInterfaces(names);
    }

    /** Refuses each such operation from now on, for example with {@link Errno#EPERM}. An errno of 0 ends this. */
    public synchronized void refuse(Operation operation, int errno) {
        troubles.refuseAlways(operation, errno);
    }

    /** Refuses the next such operation. Two calls refuse the next two. */
    public synchronized void refuseOnce(Operation operation, int errno) {
        troubles.add(operation, Kind.REFUSED, errno);
    }

    /**
     * Fails the next such operation as not sent ({@link IpvsException#isNotSent()}). Nothing is carried out of the part
     * of the batch that contains it.
     */
    public synchronized void failToSendOnce(Operation operation) {
        troubles.add(operation, Kind.NOT_SENT, 0);
    }

    /**
     * Breaks off at the next such operation: carries out the earlier changes of its batch, but neither it nor later
     * ones, and fails as unclear ({@link IpvsException#isUnclear()}).
     */
    public synchronized void breakOnce(Operation operation) {
        troubles.add(operation, Kind.BROKEN, 0);
    }

    /**
     * Carries out the next such operation and everything sent with it, and loses the answer: the operation fails as
     * unclear ({@link IpvsException#isUnclear()}).
     */
    public synchronized void loseAnswerOnce(Operation operation) {
        troubles.add(operation, Kind.ANSWER_LOST, 0);
    }

    /** Waits this long for each exchange, in milliseconds, 0 or more. Other threads wait meanwhile. */
    public synchronized void setLatency(long millis) {
        latencyMillis = millis;
    }

    /** Returns how often {@link #close} was called. */
    public synchronized int timesClosed() {
        return closed;
    }
}
