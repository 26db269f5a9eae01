package io.github.ipvs4j.netlink.conn;

import io.github.ipvs4j.netlink.traffic.TrafficListener;
import io.github.ipvs4j.netlink.transport.NetlinkSocket;
import io.github.ipvs4j.netlink.transport.SocketException;
import io.github.ipvs4j.netlink.wire.MessageReader;
import io.github.ipvs4j.netlink.wire.MessageWriter;
import org.jspecify.annotations.Nullable;

/**
 * Sends datagrams to the kernel and receives its datagrams, within a time-out. It sends a datagram again, a few times,
 * if that certainly did not reach the kernel.
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

    /** Takes over the socket. */
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

    /** Waits a little longer each time. An interruption does not end this waiting, nor that for an answer. */
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

    /** Waits for a datagram and returns its reader. All datagrams have the same reader. */
    MessageReader receive() throws ExchangeException {
        try {
            int length = socket.receive(incoming);
            if (traffic != null) {
                traffic.received(incoming, length);
            }
            reader.restart(length);
            return reader;
        } catch (SocketException e) {
            throw afterLoss(ExchangeException.noAnswer(e));
        }
    }

    /** Goes to the next message of a datagram, if there is one. */
    boolean next(MessageReader message) throws ExchangeException {
        try {
            return Answers.next(message);
        } catch (ExchangeException e) {
            throw afterLoss(e);
        }
    }

    /** Empties the socket: until then, the kernel drops all further answers. */
    private ExchangeException afterLoss(ExchangeException e) {
        if (e.isLost()) {
            socket.discard();
        }
        return e;
    }

    /**
     * Records whether a datagram brought an answer, before the next one is received. Other datagrams must not put off
     * the end of waiting. The clock is read only after such a datagram, because that may be a system call.
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
