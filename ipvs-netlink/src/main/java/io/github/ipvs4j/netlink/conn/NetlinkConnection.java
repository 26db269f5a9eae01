package io.github.ipvs4j.netlink.conn;

import io.github.ipvs4j.netlink.traffic.TrafficListener;
import io.github.ipvs4j.netlink.transport.NetlinkSocket;
import io.github.ipvs4j.netlink.wire.MessageReader;
import io.github.ipvs4j.netlink.wire.MessageWriter;
import io.github.ipvs4j.netlink.wire.Netlink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Talks to the kernel. The caller begins, fills and ends one request or several, and then exchanges them for the
 * answers. Answers to older requests are left over from an abandoned exchange, and are ignored.
 *
 * <p>A request that only reads is sent again, a few times, if its answer was lost. If a family has another number
 * because its module was loaded again, the connection finds the new number.
 */
public final class NetlinkConnection implements AutoCloseable {
    /** The number of times that a dump is requested again when the kernel says that its table changed meanwhile. */
    private static final int MAX_DUMPS = 10;
    /** The number of times that a request is sent while its answers are lost. */
    private static final int MAX_ASKED = 4;
    /** More entries than any table has; a list that goes on must end before the memory does. */
    private static final int MAX_ANSWERS = 1 << 22;
    /**
     * The kernel fills a dump's datagram to 32 KiB, less up to 1 KiB of its own and less the next entry that does not
     * fit.
     */
    private static final int NEARLY_FULL = 31_000;

    private final Channel channel;
    private MessageWriter writer = new MessageWriter();
    private int sequence;
    private int pending;
    private int type;
    private @Nullable String familyName;
    private int family;
    private boolean whole;

    /**
     * Takes over the socket.
     *
     * @param traffic is shown every datagram, unless it is null
     * @param timeoutSeconds the time-out for an answer
     */
    public NetlinkConnection(NetlinkSocket socket, @Nullable TrafficListener traffic, int timeoutSeconds) {
        this.channel = new Channel(socket, traffic, timeoutSeconds);
    }

    /**
     * Finds the family whose requests {@link #begin(int, int, int)} begins. The kernel loads its module if it can.
     *
     * @throws ExchangeException with {@code ENOENT} if there is no such family
     */
    public void openFamily(String name) throws ExchangeException {
        family = FamilyResolver.resolve(this, name);
        familyName = name;
    }

    /** Begins a request of the family; its attributes go to the returned writer. */
    public MessageWriter begin(int flags, int command, int version) {
        return begin(family, flags, command, version);
    }

    /**
     * Begins a request; its attributes go to the returned writer. All requests that wait together have the same type.
     */
    MessageWriter begin(int messageType, int flags, int command, int version) {
        if (pending == 0) {
            writer.reset();
        }
        type = messageType;
        writer.beginMessage(messageType, flags | Netlink.REQUEST, ++sequence, command, version);
        return writer;
    }

    /** Ends the request begun last. */
    public void end() {
        writer.endMessage();
        pending++;
    }

    /** Forgets the waiting requests, so that no half-written request is ever sent. */
    public void forget() {
        pending = 0;
    }

    /**
     * Makes room for the answers to many requests at once.
     *
     * @return how many requests may be exchanged at once so that no answer is lost, 1 or more
     */
    public int makeRoom() {
        return channel.makeRoom();
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
        if (collectErrnos(errnos, requests) == requests && familyHasMoved()) {
            Arrays.fill(errnos, 0);
            sendAgain();
            collectErrnos(errnos, requests);
        }
    }

    /** Answers how many requests were refused as if there were no such family. */
    private int collectErrnos(int[] errnos, int requests) throws ExchangeException {
        int first = sequence - requests + 1;
        int strangers = 0;
        while (true) {
            MessageReader message = channel.receive(requests > 1);
            boolean useful = false;
            while (channel.next(message)) {
                int index = message.sequence() - first;
                if (index < 0 || index >= requests || message.type() != Netlink.ERROR) {
                    continue;
                }
                int errno = Answers.errno(message);
                strangers += ExchangeException.missesFamily(errno) ? 1 : 0;
                if (index < errnos.length) {
                    useful |= errnos[index] != errno;
                    errnos[index] = errno;
                }
                if (index == requests - 1) {
                    return strangers;
                }
            }
            channel.received(useful);
        }
    }

    /** Sends the request that waits and decodes its single answer. */
    public <T> T query(AnswerDecoder<T> decoder) throws ExchangeException {
        send();
        for (int asked = 1; ; asked++) {
            try {
                return answer(decoder);
            } catch (ExchangeException e) {
                askAgainOrFail(e, asked);
            }
        }
    }

    private <T> T answer(AnswerDecoder<T> decoder) throws ExchangeException {
        while (true) {
            MessageReader message = channel.receive(false);
            while (channel.next(message)) {
                if (message.sequence() == sequence) {
                    return Answers.single(message, decoder);
                }
            }
            channel.received(false);
        }
    }

    /** Sends the request that waits, which must have {@link Netlink#DUMP}, and decodes all answers. */
    public <T> List<T> dump(AnswerDecoder<T> decoder) throws ExchangeException {
        send();
        for (int dumps = 1; ; dumps++) {
            List<T> answers = new ArrayList<>();
            boolean consistent;
            try {
                consistent = collect(decoder, answers);
            } catch (ExchangeException e) {
                askAgainOrFail(e, dumps);
                continue;
            }
            if (consistent) {
                return answers;
            }
            if (dumps == MAX_DUMPS) {
                throw ExchangeException.failed("the table changed during each of " + MAX_DUMPS + " dumps", null);
            }
            sendAgain();
        }
    }

    /**
     * Returns whether the kernel sent the last dump in one piece, so that it shows the table at one moment. Between
     * two pieces the table may change. The kernel goes on by counting, so it leaves out entries that have moved
     * forward, and repeats entries that have moved back.
     */
    public boolean isWhole() {
        return whole;
    }

    /** Reads a dump to its end, also when it is of no use any more: an unfinished one would block the socket. */
    private <T> boolean collect(AnswerDecoder<T> decoder, List<T> answers) throws ExchangeException {
        ExchangeException problem = null;
        boolean consistent = true;
        int told = 0;
        int pieces = 0;
        boolean full = false;
        while (true) {
            MessageReader message = channel.receive(true);
            int before = told;
            while (channel.next(message)) {
                if (message.sequence() != sequence || message.type() == Netlink.NOOP) {
                    continue;
                }
                consistent &= (message.flags() & Netlink.DUMP_INTERRUPTED) == 0;
                if (Answers.isEnd(message)) {
                    if (problem != null) {
                        throw problem;
                    }
                    whole = pieces <= 1 && !full;
                    return consistent;
                }
                pieces += told == before ? 1 : 0;
                told++;
                try {
                    T answer = message.type() == Netlink.ERROR ? null : Answers.decode(message, decoder);
                    if (answer != null) {
                        answers.add(answer);
                    }
                } catch (ExchangeException e) {
                    problem = e;
                }
            }
            if (told > MAX_ANSWERS) {
                throw ExchangeException.failed(
                        "the kernel's list of over " + MAX_ANSWERS + " entries has no end", null);
            }
            full |= message.size() > NEARLY_FULL;
            channel.received(told > before);
        }
    }

    private void send() throws ExchangeException {
        pending = 0;
        channel.send(writer);
    }

    /** Returns the same requests with new numbers, so that late answers to the old requests do not count. */
    private void sendAgain() throws ExchangeException {
        sequence += writer.restamp(type, sequence + 1);
        channel.send(writer);
    }

    private void askAgainOrFail(ExchangeException e, int asked) throws ExchangeException {
        if (asked == MAX_ASKED || !e.isLost() && !(e.mayMissFamily() && familyIsFoundAgain())) {
            throw e;
        }
        sendAgain();
    }

    /**
     * Finds the family's number again. Returns whether it differs from that of the last requests, which then get the
     * new number.
     */
    private boolean familyIsFoundAgain() throws ExchangeException {
        String name = familyName;
        if (name == null || type != family) {
            return false;
        }
        MessageWriter requests = writer;
        int before = family;
        writer = new MessageWriter();
        try {
            openFamily(name);
        } catch (ExchangeException e) {
            throw e.isRefusal() ? ExchangeException.withoutFamily(e) : e;
        } finally {
            writer = requests;
        }
        type = family;
        return family != before;
    }

    /**
     * Does the same for requests that the kernel has answered. If it cannot find the number, their answers stay valid.
     */
    private boolean familyHasMoved() throws ExchangeException {
        try {
            return familyIsFoundAgain();
        } catch (ExchangeException e) {
            if (e.isWithoutFamily()) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public void close() {
        channel.close();
    }
}
