package io.github.ipvs4j.netlink.conn;

import io.github.ipvs4j.netlink.traffic.TrafficListener;
import io.github.ipvs4j.netlink.transport.NetlinkSocket;
import io.github.ipvs4j.netlink.transport.SocketException;
import io.github.ipvs4j.netlink.wire.MessageReader;
import io.github.ipvs4j.netlink.wire.MessageWriter;
import org.jspecify.annotations.Nullable;

/**
 * Sends datagrams to the kernel and receives its datagrams, within a time-out. If a datagram certainly did not reach
 * the kernel, the channel sends it again, five times in all at most.
 */
final class Channel implements AutoCloseable {
    /** The number of attempts to send a datagram while the kernel has no memory for it. */
    private static final int MOST_SENDS = 5;

    private static final int PAUSE_MILLIS = 10;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final NetlinkSocket socket;
    private final @Nullable TrafficListener traffic;
    private final int timeoutSeconds;
    private final byte[] incoming = new byte[NetlinkSocket.RECEIVE_BUFFER];
    private final MessageReader reader = new MessageReader(incoming, 0);
    private boolean passingOver;
    private long passingOverSince;

    /** Creates a channel that owns the socket and closes it. */
    Channel(NetlinkSocket socket, @Nullable TrafficListener traffic, int timeoutSeconds) {
        this.socket = socket;
        this.traffic = traffic;
        this.timeoutSeconds = timeoutSeconds;
    }

    void send(MessageWriter requests) throws ExchangeException {
        if (traffic != null) {
            traffic.sent(requests.array(), requests.size());
        }
        int sends = 1;
        while (true) {
            try {
                socket.send(requests.array(), requests.size());
                passingOver = false;
                return;
            } catch (SocketException e) {
                if (!e.mayPass() || sends == MOST_SENDS) {
                    throw ExchangeException.notSent(e);
                }
                pause(sends);
                sends++;
            }
        }
    }

    /** Waits a little longer each time. An interruption ends neither this wait nor the wait for an answer. */
    private static void pause(int times) {
        boolean interrupted = Thread.interrupted();
        try {
            Thread.sleep((long) PAUSE_MILLIS * times);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits for a datagram and returns its reader. All datagrams share one reader.
     *
     * @param expectsMore whether other datagrams follow
     */
    MessageReader receive(boolean expectsMore) throws ExchangeException {
        try {
            int length = socket.receive(incoming, expectsMore);
            if (traffic != null) {
                traffic.received(incoming, length);
            }
            reader.restart(length);
            return reader;
        } catch (SocketException e) {
            throw afterLoss(ExchangeException.noAnswer(e));
        }
    }

    /** Goes to the next message of a datagram; returns false at its end. */
    boolean next(MessageReader message) throws ExchangeException {
        try {
            return Answers.next(message);
        } catch (ExchangeException e) {
            throw afterLoss(e);
        }
    }

    /** Empties the socket after a loss, because the kernel drops all further answers until it is empty. */
    private ExchangeException afterLoss(ExchangeException e) {
        if (e.isLost()) {
            socket.discard();
        }
        return e;
    }

    /**
     * Records whether a datagram brought an answer, before the next datagram is received. Datagrams without an answer
     * must not extend the time-out. Only they make this method read the clock, because that may be a system call.
     */
    void received(boolean useful) throws ExchangeException {
        if (useful) {
            passingOver = false;
            return;
        }
        long now = System.nanoTime();
        if (!passingOver) {
            passingOver = true;
            passingOverSince = now;
        } else if (now - passingOverSince >= timeoutSeconds * NANOS_PER_SECOND) {
            throw ExchangeException.failed("no answer from the kernel within " + timeoutSeconds + " seconds", null);
        }
    }

    int makeRoom() {
        return socket.makeRoom();
    }

    @Override
    public void close() {
        socket.close();
    }
}
