package io.github.ipvs4j.netlink.transport;

import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.netlink.wire.Messages;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A socket whose kernel follows a script: each receive takes the next step of it. Everything above the socket is the
 * real code. A receive after the last step is a mistake of the code under test, which would have waited for ever.
 */
public final class ScriptedSocket implements NetlinkSocket {
    private static final int SEQUENCE_AT = 8;

    /** Makes a datagram, or fails. */
    @FunctionalInterface
    public interface Step {
        /**
         * The datagram.
         *
         * @param sequences the sequence numbers of the requests in the datagram sent last
         */
        byte[] datagram(int[] sequences) throws SocketException;
    }

    private final Deque<Step> script = new ArrayDeque<>();
    private final List<byte[]> sent = new ArrayList<>();
    private final Deque<SocketException> sendFailures = new ArrayDeque<>();
    private @Nullable SocketException sendFailure;
    private int longest = Integer.MAX_VALUE;
    private int room = MOST_REQUESTS;
    private int discards;
    private byte @Nullable [] endless;
    private boolean silent;
    private boolean closed;

    /** The kernel sends a datagram of these messages, as answers to the last request sent. */
    public ScriptedSocket answer(byte[]... messages) {
        return then(sequences -> Messages.withSequence(Messages.datagram(messages), sequences[sequences.length - 1]));
    }

    /** The kernel sends what the step makes. */
    public ScriptedSocket then(Step step) {
        script.add(step);
        return this;
    }

    /** A receive fails. */
    public ScriptedSocket fail(SocketException failure) {
        return then(sequences -> {
            throw failure;
        });
    }

    /** Every send fails from now on. */
    public ScriptedSocket failSending(SocketException failure) {
        sendFailure = failure;
        return this;
    }

    /** The next sends fail like that, and then they do not. */
    public ScriptedSocket failSendingOnce(SocketException... failures) {
        sendFailures.addAll(List.of(failures));
        return this;
    }

    /** Has no room to send more than so many bytes at once. */
    public ScriptedSocket takesAtMost(int bytes) {
        longest = bytes;
        return this;
    }

    /** Has room for that many answers. */
    public ScriptedSocket hasRoomFor(int answers) {
        room = answers;
        return this;
    }

    /**
     * After the script, the kernel sends that datagram for ever; with sequence numbers of 0, as answer to the last
     * request.
     */
    public ScriptedSocket always(byte[] datagram) {
        endless = datagram;
        return this;
    }

    /** How often what had come was thrown away. */
    public int discards() {
        return discards;
    }

    /** After the script, every receive times out; it is no mistake to wait any more. */
    public ScriptedSocket thenSilence() {
        silent = true;
        return this;
    }

    /** Forgets what is left of the script, and all that was sent. */
    public ScriptedSocket restart() {
        script.clear();
        sent.clear();
        return this;
    }

    /** The datagrams sent so far. */
    public List<byte[]> sent() {
        return sent;
    }

    /** How many steps of the script are left. */
    public int stepsLeft() {
        return script.size();
    }

    /** Whether it was closed. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void send(byte[] bytes, int length) throws SocketException {
        if (sendFailure != null) {
            throw sendFailure;
        }
        if (!sendFailures.isEmpty()) {
            throw sendFailures.remove();
        }
        if (length > longest) {
            throw SocketException.refused("send", Errno.EMSGSIZE);
        }
        sent.add(Arrays.copyOf(bytes, length));
    }

    @Override
    public int receive(byte[] buffer, boolean expectsMore) throws SocketException {
        Step step = script.poll();
        if (step == null && endless != null) {
            return always(buffer, endless);
        }
        if (step == null && silent) {
            throw SocketException.failed("no answer from the kernel");
        }
        if (step == null) {
            throw new AssertionError("waits for an answer that will not come");
        }
        byte[] datagram = step.datagram(sequences(sent.get(sent.size() - 1)));
        System.arraycopy(datagram, 0, buffer, 0, datagram.length);
        // What an earlier, longer datagram left in the buffer must not count.
        Arrays.fill(buffer, datagram.length, Math.min(datagram.length + 1024, buffer.length), (byte) 0xa5);
        return datagram.length;
    }

    private int always(byte[] buffer, byte[] datagram) {
        boolean isForLast = sequences(datagram)[0] == 0;
        int[] asked = sequences(sent.get(sent.size() - 1));
        byte[] answer = isForLast ? Messages.withSequence(datagram, asked[asked.length - 1]) : datagram;
        System.arraycopy(answer, 0, buffer, 0, answer.length);
        return answer.length;
    }

    private static int[] sequences(byte[] requests) {
        ByteBuffer bytes = ByteBuffer.wrap(requests).order(ByteOrder.nativeOrder());
        List<Integer> sequences = new ArrayList<>();
        for (int at = 0; at < requests.length; at += bytes.getInt(at)) {
            sequences.add(bytes.getInt(at + SEQUENCE_AT));
        }
        return sequences.stream().mapToInt(sequence -> sequence).toArray();
    }

    @Override
    public void discard() {
        discards++;
    }

    @Override
    public int makeRoom() {
        return room;
    }

    @Override
    public void close() {
        closed = true;
    }
}
