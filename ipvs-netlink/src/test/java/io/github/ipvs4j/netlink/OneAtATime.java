package io.github.ipvs4j.netlink;

import static io.github.ipvs4j.netlink.wire.Messages.withSequence;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.netlink.transport.NetlinkSocket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers like a kernel that is asked for nothing but timeouts and info, and does not bear two requests at once. */
class OneAtATime implements NetlinkSocket {
    private static final int CONTROLLER = 16;
    private static final int GET_INFO = 15;

    private final byte[] family = Golden.bytes("get-family-answer");
    private final byte[] info = Golden.bytes("get-info-answer");
    private final byte[] timeouts = Golden.bytes("get-timeouts-answer");
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile int sequence;
    private volatile byte[] answer = family;
    private volatile boolean closed;

    boolean isClosed() {
        return closed;
    }

    @Override
    public void send(byte[] bytes, int length) {
        assertThat(waiting.incrementAndGet()).as("requests at once").isOne();
        ByteBuffer request = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        sequence = request.getInt(8);
        answer = request.getShort(4) == CONTROLLER ? family : bytes[16] == GET_INFO ? info : timeouts;
    }

    @Override
    public int receive(byte[] buffer, boolean expectsMore) {
        assertThat(closed).as("closed while it is used").isFalse();
        Thread.onSpinWait();
        byte[] datagram = withSequence(answer, sequence);
        System.arraycopy(datagram, 0, buffer, 0, datagram.length);
        waiting.decrementAndGet();
        return datagram.length;
    }

    @Override
    public void discard() {}

    @Override
    public int makeRoom() {
        return 1;
    }

    @Override
    public void close() {
        assertThat(waiting.get()).as("closed while it is used").isZero();
        closed = true;
    }
}
