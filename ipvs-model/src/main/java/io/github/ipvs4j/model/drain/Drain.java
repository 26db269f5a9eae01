package io.github.ipvs4j.model.drain;

import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes servers out: {@link #begin} sets their weight to 0, {@link #await} waits until they have nothing left, and
 * {@link #remove} deletes them. {@link #members} has their old weights.
 *
 * <p>One thread drains; others may ask for {@link #snapshot} meanwhile, such as a shutdown hook.
 */
public final class Drain {
    /** The ways in which waiting ends. */
    public enum End {
        /** No server has anything left. */
        DRAINED,
        /** The time was not enough. */
        TIME_OVER,
        /** Somebody gave a server another weight. */
        TAKEN_BACK,
        /** Somebody deleted a service, or a server that was to stay. */
        GONE
    }

    private static final long SECOND = 1_000_000_000L;
    private static final long MILLISECOND = 1_000_000;
    private static final long SNAPSHOT_EVERY = SECOND;

    private final Ipvs ipvs;
    private final DrainHost host;
    private final List<ServerOfService> members;
    private final boolean removes;
    /** The last seen connections of the servers. */
    private final Map<ServerOfService, RemainingConnections> lastSeen = new ConcurrentHashMap<>();

    private volatile ServerSnapshot snapshot = ServerSnapshot.NOTHING;
    private long start;

    private Drain(Ipvs ipvs, Collection<ServerOfService> members, boolean removes, DrainHost host) {
        this.ipvs = ipvs;
        this.members = List.copyOf(members);
        this.removes = removes;
        this.host = host;
    }

    /** Prepares to drain servers that are to stay in the table. */
    public static Drain of(Ipvs ipvs, Collection<ServerOfService> servers) {
        return new Drain(ipvs, servers, false, DrainHost.THIS);
    }

    /** Prepares the same for servers that are to go in the end; somebody else may delete them before. */
    public Drain removing() {
        return new Drain(ipvs, members, true, host);
    }

    /** Prepares the same on a machine that the caller knows better. */
    public Drain on(DrainHost machine) {
        return new Drain(ipvs, members, removes, machine);
    }

    /**
     * Sets the weight of servers to 0, so that they get no new connections. Servers with weight 0 stay unchanged.
     *
     * @throws IpvsException if a server does not exist, or the kernel does not answer; the servers before it then have
     *     weight 0
     */
    public static void setWeightsToZero(Ipvs ipvs, Iterable<ServerOfService> servers) throws IpvsException {
        for (ServerOfService member : servers) {
            if (member.server().weight() != 0) {
                ipvs.apply(member.weighing(0));
            }
        }
    }

    /** Sets the weights to 0 and takes the first look; time counts from here. */
    public void begin() throws IpvsException {
        setWeightsToZero(ipvs, members);
        beginWaiting();
    }

    /** Takes the first look at servers whose weight is 0 already; time counts from here. */
    public void beginWaiting() throws IpvsException {
        start = host.nanoTime();
        look();
    }

    /**
     * Waits, or goes on with it. It looks about once a second.
     *
     * @param limit how long it may take since the beginning; null for as long as it takes
     * @throws InterruptedException if the thread is interrupted; the weights stay 0
     * @throws IpvsException if the table cannot be read; the weights stay 0
     */
    public End await(@Nullable Duration limit, DrainListener listener) throws IpvsException, InterruptedException {
        long most = limit == null || limit.toSeconds() >= Long.MAX_VALUE / SECOND ? Long.MAX_VALUE : limit.toNanos();
        boolean wasQuiet = false;
        while (true) {
            long elapsed = host.nanoTime() - start;
            End end = endWithoutLimit(wasQuiet);
            if (end != null) {
                return end;
            }
            wasQuiet = snapshot.total().sum() == 0;
            if (!wasQuiet && elapsed >= most) {
                return End.TIME_OVER;
            }
            listener.waiting(snapshot, elapsed);
            long rest = wasQuiet ? SNAPSHOT_EVERY : Math.min(SNAPSHOT_EVERY, most - elapsed);
            host.pause((rest + MILLISECOND - 1) / MILLISECOND);
            look();
        }
    }

    /**
     * A handshake that was under way when the weight became 0 shows as an established connection a second later.
     *
     * @param wasQuiet whether there was nothing left a second ago
     */
    private @Nullable End endWithoutLimit(boolean wasQuiet) throws IpvsException {
        if (isTakenBack()) {
            return End.TAKEN_BACK;
        }
        if (isGone()) {
            return End.GONE;
        }
        RemainingConnections left = snapshot.total();
        return left.sum() == 0 && (wasQuiet || left.closing() == 0) ? End.DRAINED : null;
    }

    private void look() throws IpvsException {
        ServerSnapshot now = ServerSnapshot.at(members, host.clientsReturn(), ipvs);
        for (ServerOfService member : now.members()) {
            lastSeen.put(member, now.remaining(member));
        }
        snapshot = now;
    }

    /** Looks whether that is still so; if not, there is more to wait for, or another end. */
    public boolean isStill(End end) throws IpvsException {
        look();
        if (isTakenBack()) {
            return false;
        }
        return isGone()
                ? end == End.GONE
                : end == End.DRAINED && snapshot.total().sum() == 0;
    }

    private boolean isTakenBack() {
        for (ServerOfService member : snapshot.members()) {
            if (snapshot.weight(member) != 0) {
                return true;
            }
        }
        return false;
    }

    /** A server that is to go in the end may have gone before. Its service is another matter. */
    private boolean isGone() throws IpvsException {
        for (ServerOfService member : members) {
            if (!snapshot.has(member) && (!removes || !member.hasService(ipvs))) {
                return true;
            }
        }
        return false;
    }

    /** Deletes the servers that were there at the last look. It is no matter if somebody else was quicker. */
    public void remove() throws IpvsException {
        for (ServerOfService member : snapshot.members()) {
            try {
                ipvs.apply(member.removal());
            } catch (IpvsException e) {
                if (!e.is(Operation.DELETE_SERVER, Errno.ENOENT)) {
                    throw e;
                }
            }
        }
    }

    /** Returns all servers with their settings before the drain. */
    public List<ServerOfService> members() {
        return members;
    }

    /** Returns the last look at the servers; before the first look, one without servers. */
    public ServerSnapshot snapshot() {
        return snapshot;
    }

    /** Returns the connections that a server had when it was last seen. */
    public RemainingConnections lastSeen(ServerOfService member) {
        return lastSeen.getOrDefault(member, RemainingConnections.NOTHING);
    }
}
