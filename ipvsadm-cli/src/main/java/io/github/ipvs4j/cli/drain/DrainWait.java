package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.cli.console.Machine;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.console.SystemFiles;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.ServiceKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Waits until servers of weight 0 have nothing left. A signal that ends the process comes in another thread, so that
 * all is told and done under this object's lock: after the signal's word there is no other.
 */
final class DrainWait implements Runnable {
    /** How waiting ended. */
    enum End {
        DRAINED,
        TIME_OVER,
        /** Somebody gave a server another weight. */
        TAKEN_BACK,
        /** Somebody deleted a server that was to stay, or a service. */
        GONE
    }

    private static final long SECOND = 1_000_000_000L;
    private static final long MILLISECOND = 1_000_000;
    private static final long SNAPSHOT_EVERY = SECOND;

    private final Ipvs ipvs;
    private final Machine machine;
    private final Output output;
    private final DrainAdvice advice;
    private List<ServerOfService> members = List.of();
    private Set<ServerOfService> remembered = Set.of();
    private volatile ServerSnapshot snapshot = ServerSnapshot.NOTHING;
    /** What servers had when they were seen last. */
    private final Map<ServerOfService, RemainingConnections> lastSeen = new HashMap<>();

    private final long limitSeconds;
    private boolean removes;
    private long start;
    private boolean over;
    private boolean interrupted;

    /**
     * Of a process that has its word on a signal from now on.
     *
     * @param limitSeconds how long it waits at most, 0 for as long as it takes
     */
    DrainWait(Ipvs ipvs, SystemFiles files, Machine machine, Output output, long limitSeconds) {
        this.limitSeconds = limitSeconds;
        this.ipvs = ipvs;
        this.machine = machine;
        this.output = output;
        this.advice = new DrainAdvice(ipvs, files, output);
        machine.whenInterrupted(this);
    }

    /**
     * It is about these servers, whose weight is 0 since a moment.
     *
     * @param withMemory those that {@code --undrain} can give their weight
     * @param toBeRemoved whether they are to be deleted in the end
     */
    synchronized void begin(Collection<ServerOfService> drained, Set<ServerOfService> withMemory, boolean toBeRemoved)
            throws IpvsException {
        members = List.copyOf(drained);
        remembered = withMemory;
        removes = toBeRemoved;
        start = machine.nanoTime();
        takeSnapshot();
        machine.tellManager("READY=1\nSTATUS=" + snapshot.total().text() + " left");
        advice.before(snapshot);
    }

    /** Waits, or goes on with it. */
    End await() throws IpvsException {
        long limit = limitSeconds == 0 ? Long.MAX_VALUE : limitSeconds * SECOND;
        ProgressText progress = new ProgressText(snapshot.total().sum());
        boolean wasQuiet = false;
        while (true) {
            long elapsed = machine.nanoTime() - start;
            RemainingConnections left = snapshot.total();
            if (isTakenBack()) {
                return End.TAKEN_BACK;
            }
            if (isGone()) {
                return End.GONE;
            }
            // A handshake that was under way when the weight became 0 shows as an established connection a second
            // later.
            if (left.sum() == 0 && (wasQuiet || left.closing() == 0)) {
                return End.DRAINED;
            }
            wasQuiet = left.sum() == 0;
            if (!wasQuiet && elapsed >= limit) {
                return End.TIME_OVER;
            }
            String text = progress.of(left, elapsed);
            machine.tellManager("STATUS=" + text);
            show(text);
            long rest = wasQuiet ? SNAPSHOT_EVERY : Math.min(SNAPSHOT_EVERY, limit - elapsed);
            machine.pause((rest + MILLISECOND - 1) / MILLISECOND);
            takeSnapshot();
        }
    }

    private void takeSnapshot() throws IpvsException {
        snapshot = ServerSnapshot.at(members, advice.clientsReturn(), ipvs);
        for (ServerOfService member : snapshot.members()) {
            lastSeen.put(member, snapshot.remaining(member));
        }
    }

    /** Looks whether that is still so; if not, there is more to wait for, or another end. */
    boolean isStill(End end) throws IpvsException {
        takeSnapshot();
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
            if (!snapshot.has(member) && (!removes || !hasService(member))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasService(ServerOfService member) throws IpvsException {
        try {
            ipvs.service(member.service());
            return true;
        } catch (IpvsException e) {
            if (e.is(Operation.GET_SERVICE, Errno.ESRCH)) {
                return false;
            }
            throw e;
        }
    }

    private synchronized void show(String text) {
        stopIfInterrupted();
        output.progress(text);
    }

    /** No longer has anything to say to a signal. If one came before, the process ends and this never returns. */
    synchronized void conclude() {
        stopIfInterrupted();
        over = true;
        output.progress("");
    }

    private void stopIfInterrupted() {
        while (interrupted) {
            machine.pause(Long.MAX_VALUE);
        }
    }

    /** All of them. */
    Iterable<ServerOfService> members() {
        return members;
    }

    /** Those that are still there. */
    Iterable<ServerOfService> there() {
        return snapshot.members();
    }

    /** Tells what came of it, and why it is not what was asked for. */
    void tell(End end) throws IpvsException {
        if (end == End.DRAINED) {
            tellWhatHasGone("note: somebody else has deleted ");
        } else if (end == End.TIME_OVER) {
            tellWhatStays("not drained after " + limitSeconds + " s");
            advice.after(snapshot);
        } else if (end == End.TAKEN_BACK) {
            for (ServerOfService member : snapshot.members()) {
                if (snapshot.weight(member) != 0) {
                    output.error("no longer drained: somebody gave weight " + snapshot.weight(member) + " to "
                            + member.name());
                }
            }
            tellWhatStays("not waited for any more");
        } else {
            tellWhatHasGone("not drained: somebody has deleted ");
            tellWhatStays("not waited for any more");
        }
        machine.tellManager("STATUS="
                + (end == End.DRAINED
                        ? "drained"
                        : "not drained: " + snapshot.total().text()));
    }

    /** What had nothing left is what was wanted, unless its service has gone with it. */
    private void tellWhatHasGone(String how) throws IpvsException {
        Set<ServiceKey> told = new HashSet<>();
        for (ServerOfService member : members) {
            if (snapshot.has(member)) {
                continue;
            }
            RemainingConnections left = lastSeen.getOrDefault(member, RemainingConnections.NOTHING);
            if (!hasService(member)) {
                if (told.add(member.service())) {
                    output.error(how + "the service " + member.serviceName());
                }
            } else if (!removes || left.sum() > 0) {
                output.error(how + member.name() + ", which had " + left.text());
            }
        }
    }

    private void tellWhatStays(String why) {
        for (ServerOfService member : snapshot.members()) {
            if (snapshot.weight(member) == 0) {
                output.error(why + ": " + snapshot.remaining(member).text() + " left; "
                        + (remembered.contains(member)
                                ? "it stays at weight 0 until ipvsadm --undrain " + member.name()
                                : member.name() + " stays at weight 0"));
            }
        }
    }

    /** What a signal has done that ends the process. */
    @Override
    public synchronized void run() {
        if (!over) {
            interrupted = true;
            tellWhatStays("interrupted");
        }
    }
}
