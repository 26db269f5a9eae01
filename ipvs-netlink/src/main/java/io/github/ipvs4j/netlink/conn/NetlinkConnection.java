package io.github.ipvs4j.netlink.conn;

import io.github.ipvs4j.netlink.transport.NetlinkSocket;
import io.github.ipvs4j.netlink.transport.SocketException;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import io.github.ipvs4j.netlink.wire.MessageReader;
import io.github.ipvs4j.netlink.wire.MessageWriter;
import io.github.ipvs4j.netlink.wire.Netlink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with the kernel: a request is begun, filled and ended, perhaps several, and then exchanged for its
 * answer. Answers to anything older are left over from an exchange that was given up, and are passed over.
 */
public final class NetlinkConnection implements AutoCloseable {
    /** How often a dump is taken again when the kernel says that its table changed meanwhile. */
    private static final int MAX_DUMPS = 10;

    private final NetlinkSocket socket;
    private final @Nullable TrafficListener traffic;
    private final MessageWriter writer = new MessageWriter();
    private final byte[] incoming = new byte[NetlinkSocket.RECEIVE_BUFFER];
    private int sequence;
    private int pending;

    /** Takes over the socket. */
    public NetlinkConnection(NetlinkSocket socket, @Nullable TrafficListener traffic) {
        this.socket = socket;
        this.traffic = traffic;
    }

    /** Begins a request; its attributes go to what this returns. */
    public MessageWriter begin(int type, int flags, int command, int version) {
        if (pending == 0) {
            writer.reset();
        }
        writer.beginMessage(type, flags | Netlink.REQUEST, ++sequence, command, version);
        return writer;
    }

    /** Ends the request begun last. */
    public void end() {
        writer.endMessage();
        pending++;
    }

    /** Forgets the requests that wait, so that nothing of what is only half written is ever sent. */
    public void forget() {
        pending = 0;
    }

    /**
     * Sends all requests that wait and returns when the kernel has carried out the last of them.
     *
     * @param errnos gets the errno of each request that was refused, also when the exchange fails; all 0 before. The
     *     requests after as many as it has room for are nobody's business.
     */
    public void exchange(int[] errnos) throws ExchangeException {
        int requests = pending;
        writer.addFlags(Netlink.ACK); // the last one's answer tells that all are done; failures are always answered
        send();
        int first = sequence - requests + 1;
        while (true) {
            MessageReader message = receive();
            while (next(message)) {
                int index = message.sequence() - first;
                if (index < 0 || index >= requests || message.type() != Netlink.ERROR) {
                    continue;
                }
                int errno = errno(message);
                if (index < errnos.length) {
                    errnos[index] = errno;
                }
                if (index == requests - 1) {
                    return;
                }
            }
        }
    }

    /** Sends the request that waits and decodes its single answer. */
    public <T> T query(AnswerDecoder<T> decoder) throws ExchangeException {
        send();
        while (true) {
            MessageReader message = receive();
            while (next(message)) {
                if (message.sequence() != sequence) {
                    continue;
                }
                if (message.type() == Netlink.ERROR) {
                    int errno = errno(message);
                    throw errno != 0
                            ? ExchangeException.refused(errno)
                            : ExchangeException.failed("an acknowledgement where an answer is due", null);
                }
                T answer = decode(message, decoder);
                if (answer == null) {
                    throw ExchangeException.failed("an answer without what was asked for", null);
                }
                return answer;
            }
        }
    }

    /** Sends the request that waits, which must have {@link Netlink#DUMP}, and decodes all answers. */
    public <T> List<T> dump(AnswerDecoder<T> decoder) throws ExchangeException {
        for (int attempt = 0; attempt < MAX_DUMPS; attempt++) {
            send();
            List<T> answers = new ArrayList<>();
            if (collect(decoder, answers)) {
                return answers;
            }
        }
        throw ExchangeException.failed("the table changed during each of " + MAX_DUMPS + " dumps", null);
    }

    /** Reads a dump to its end, also when it is of no use any more: an unfinished one would block the socket. */
    private <T> boolean collect(AnswerDecoder<T> decoder, List<T> answers) throws ExchangeException {
        ExchangeException problem = null;
        boolean consistent = true;
        while (true) {
            MessageReader message = receive();
            while (next(message)) {
                if (message.sequence() != sequence || message.type() == Netlink.NOOP) {
                    continue;
                }
                consistent &= (message.flags() & Netlink.DUMP_INTERRUPTED) == 0;
                if (message.type() == Netlink.ERROR || message.type() == Netlink.DONE) {
                    int errno = message.type() == Netlink.ERROR ? errno(message) : doneErrno(message);
                    if (errno != 0) {
                        throw ExchangeException.refused(errno);
                    }
                    if (message.type() == Netlink.DONE) {
                        if (problem != null) {
                            throw problem;
                        }
                        return consistent;
                    }
                    continue;
                }
                try {
                    T answer = decode(message, decoder);
                    if (answer != null) {
                        answers.add(answer);
                    }
                } catch (ExchangeException e) {
                    problem = e;
                }
            }
        }
    }

    private void send() throws ExchangeException {
        pending = 0;
        if (traffic != null) {
            traffic.sent(writer.array(), writer.size());
        }
        try {
            socket.send(writer.array(), writer.size());
        } catch (SocketException e) {
            throw ExchangeException.notSent(e);
        }
    }

    private MessageReader receive() throws ExchangeException {
        try {
            int length = socket.receive(incoming);
            if (traffic != null) {
                traffic.received(incoming, length);
            }
            return new MessageReader(incoming, length);
        } catch (SocketException e) {
            throw ExchangeException.noAnswer(e);
        }
    }

    private static boolean next(MessageReader message) throws ExchangeException {
        try {
            if (!message.next()) {
                return false;
            }
        } catch (MalformedMessageException e) {
            throw nonsense(e);
        }
        if (message.type() == Netlink.OVERRUN) {
            throw ExchangeException.lost("the kernel reports that answers were lost");
        }
        return true;
    }

    private static int errno(MessageReader message) throws ExchangeException {
        try {
            return message.errno();
        } catch (MalformedMessageException e) {
            throw nonsense(e);
        }
    }

    /** The kernel ends a dump with a status, but need not: a bare header is success. */
    private static int doneErrno(MessageReader message) {
        try {
            return message.errno();
        } catch (MalformedMessageException e) {
            return 0;
        }
    }

    private static <T> @Nullable T decode(MessageReader message, AnswerDecoder<T> decoder) throws ExchangeException {
        try {
            return decoder.decode(message.attributes());
        } catch (MalformedMessageException e) {
            throw nonsense(e);
        }
    }

    private static ExchangeException nonsense(MalformedMessageException e) {
        return ExchangeException.failed("the kernel's answer makes no sense: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        socket.close();
    }
}
