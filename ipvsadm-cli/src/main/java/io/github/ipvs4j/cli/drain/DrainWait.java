package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.cli.console.Machine;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.console.SystemFiles;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.drain.Drain;
import io.github.ipvs4j.model.drain.DrainHost;
import io.github.ipvs4j.model.drain.DrainListener;
import io.github.ipvs4j.model.drain.RemainingConnections;
import io.github.ipvs4j.model.drain.ServerOfService;
import io.github.ipvs4j.model.drain.ServerSnapshot;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Waits until servers of weight 0 have nothing left. A signal that ends the process comes in another thread. So
 * everything is reported and done under this object's lock, and nothing follows the message of the signal.
 */
final class DrainWait implements Runnable, DrainHost, DrainListener {
    private final Ipvs ipvs;
    private final Machine machine;
    private final Output output;
    private final DrainAdvice advice;
    private Drain drain;
    private ProgressText progress = new ProgressText(0);
    private Set<ServerOfService> remembered = Set.of();

    private final long limitSeconds;
    private boolean removes;
    private boolean over;
    private boolean interrupted;

    /**
     * Creates the waiting of a process, whose message follows a signal from now on.
     *
     * @param limitSeconds how long it waits at most, 0 for as long as it takes
     */
    DrainWait(Ipvs ipvs, SystemFiles files, Machine machine, Output output, long limitSeconds) {
        this.limitSeconds = limitSeconds;
        this.ipvs = ipvs;
        this.machine = machine;
        this.output = output;
        this.advice = new DrainAdvice(ipvs, files, output);
        this.drain = Drain.of(ipvs, List.of());
        machine.whenInterrupted(this);
    }

    /**
     * Begins with these servers, whose weight has just become 0.
     *
     * @param withMemory the servers whose weight {@code --undrain} can restore
     * @param toBeRemoved whether they are to be deleted in the end
     */
    synchronized void begin(Collection<ServerOfService> drained, Set<ServerOfService> withMemory, boolean toBeRemoved)
            throws IpvsException {
        Drain all = Drain.of(ipvs, drained).on(this);
        drain = toBeRemoved ? all.removing() : all;
        remembered = withMemory;
        removes = toBeRemoved;
        drain.beginWaiting();
        machine.tellManager("READY=1\nSTATUS=" + drain.snapshot().total().text() + " left");
        advice.before(drain.snapshot());
    }

    /** Waits, or goes on with it. */
    Drain.End await() throws IpvsException {
        progress = new ProgressText(drain.snapshot().total().sum());
        try {
            return drain.await(limitSeconds == 0 ? null : Duration.ofSeconds(limitSeconds), this);
        } catch (InterruptedException e) {
            throw new AssertionError(e); // pauses of this class are not interrupted
        }
    }

    @Override
    public void waiting(ServerSnapshot left, long elapsedNanos) {
        String text = progress.of(left.total(), elapsedNanos);
        machine.tellManager("STATUS=" + text);
        show(text);
    }

    @Override
    public boolean clientsReturn() {
        return advice.clientsReturn();
    }

    @Override
    public long nanoTime() {
        return machine.nanoTime();
    }

    @Override
    public void pause(long milliseconds) {
        machine.pause(milliseconds);
    }

    /** Looks whether that is still so; if not, there is more to wait for, or another end. */
    boolean isStill(Drain.End end) throws IpvsException {
        return drain.isStill(end);
    }

    /** Deletes the servers that still exist. */
    void remove() throws IpvsException {
        drain.remove();
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

    /** Returns all servers. */
    Iterable<ServerOfService> members() {
        return drain.members();
    }

    /** Reports the result, and why it is not the wanted one. */
    void tell(Drain.End end) throws IpvsException {
        if (end == Drain.End.DRAINED) {
            tellWhatHasGone("note: somebody else has deleted ");
        } else if (end == Drain.End.TIME_OVER) {
            tellWhatStays("not drained after " + limitSeconds + " s");
            advice.after(drain.snapshot());
        } else if (end == Drain.End.TAKEN_BACK) {
            for (ServerOfService member : drain.snapshot().members()) {
                if (drain.snapshot().weight(member) != 0) {
                    output.error("no longer drained: somebody gave weight "
                            + drain.snapshot().weight(member) + " to " + ServerName.of(member));
                }
            }
            tellWhatStays("not waited for any more");
        } else {
            tellWhatHasGone("not drained: somebody has deleted ");
            tellWhatStays("not waited for any more");
        }
        machine.tellManager("STATUS="
                + (end == Drain.End.DRAINED
                        ? "drained"
                        : "not drained: " + drain.snapshot().total().text()));
    }

    /**
     * Reports deleted servers and services. A server that had nothing left needs no report, unless its service has been
     * deleted too.
     */
    private void tellWhatHasGone(String how) throws IpvsException {
        Set<ServiceKey> told = new HashSet<>();
        for (ServerOfService member : drain.members()) {
            if (drain.snapshot().has(member)) {
                continue;
            }
            RemainingConnections left = drain.lastSeen(member);
            if (!member.hasService(ipvs)) {
                if (told.add(member.service())) {
                    output.error(how + "the service " + ServerName.ofService(member));
                }
            } else if (!removes || left.sum() > 0) {
                output.error(how + ServerName.of(member) + ", which had " + left.text());
            }
        }
    }

    private void tellWhatStays(String why) {
        for (ServerOfService member : drain.snapshot().members()) {
            if (drain.snapshot().weight(member) == 0) {
                output.error(why + ": " + drain.snapshot().remaining(member).text() + " left; "
                        + (remembered.contains(member)
                                ? "it stays at weight 0 until ipvsadm --undrain " + ServerName.of(member)
                                : ServerName.of(member) + " stays at weight 0"));
            }
        }
    }

    /** Reports the interruption by a signal that ends the process. */
    @Override
    public synchronized void run() {
        if (!over) {
            interrupted = true;
            tellWhatStays("interrupted");
        }
    }
}
