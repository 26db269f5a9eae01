package io.github.ipvs4j.netlink.transport;

import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.add;
import static io.github.ipvs4j.testkit.Samples.tcp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.kenai.jffi.Type;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sockets with buffers as small as {@code net.core.wmem_default} and {@code rmem_default} may make them. Those are not
 * to be seen in a network namespace, so the socket's own are made small after it was opened.
 */
@RequiresKernel
@Timeout(300)
class SmallSocketKernelTest {
    private static final int AF_NETLINK = 16;
    private static final int ECONNREFUSED = 111;
    private static final int SOL_SOCKET = 1;
    private static final int SEND_BUFFER = 7;
    private static final int RECEIVE_BUFFER = 8;

    private static final LibC.Function CLOSE = new LibC.Function("close", Type.SINT, Type.SINT);

    @SuppressWarnings("NullAway.Init") // opened before each test
    private NetlinkIpvs ipvs;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private WatchedSocket socket;

    /** The kernel's socket, which may be without the right to make its buffers larger. */
    private static final class WatchedSocket implements NetlinkSocket {
        private final JnrNetlinkSocket kernel;
        private int room;
        private int sent;

        WatchedSocket(JnrNetlinkSocket kernel) {
            this.kernel = kernel;
        }

        @Override
        public void send(byte[] bytes, int length) throws SocketException {
            kernel.send(bytes, length);
            sent++;
        }

        @Override
        public int receive(byte[] buffer, boolean expectsMore) throws SocketException {
            return kernel.receive(buffer, expectsMore);
        }

        @Override
        public void discard() {
            kernel.discard();
        }

        /** Its own choice, or that of whoever overrides it. */
        @Override
        public int makeRoom() {
            return room == 0 ? kernel.makeRoom() : room;
        }

        @Override
        public void close() {
            kernel.close();
        }
    }

    /** The port ids of this process's netlink sockets by their descriptors. */
    private static Map<Integer, Integer> netlinkPorts() {
        LibC.Function getName = new LibC.Function("getsockname", Type.SINT, Type.SINT, Type.POINTER, Type.POINTER);
        Map<Integer, Integer> ports = new HashMap<>();
        String[] names = new File("/proc/self/fd").list();
        try (LibC.Memory address = new LibC.Memory(12);
                LibC.Memory length = new LibC.Memory(4)) {
            for (String name : names == null ? new String[0] : names) {
                length.putInt(0, 12);
                boolean isSocket = getName.call(Integer.parseInt(name), address.address(), length.address()) == 0;
                if (isSocket && address.getShort(0) == AF_NETLINK) {
                    ports.put(Integer.valueOf(name), address.getInt(4));
                }
            }
        }
        return ports;
    }

    private static int onlyNew(Set<Integer> before) {
        Set<Integer> opened = new HashSet<>(netlinkPorts().keySet());
        opened.removeAll(before);
        assertThat(opened).hasSize(1);
        return opened.iterator().next();
    }

    private static void setBuffer(int descriptor, int option, int bytes) throws SocketException {
        LibC.Function setOption =
                new LibC.Function("setsockopt", Type.SINT, Type.SINT, Type.SINT, Type.SINT, Type.POINTER, Type.SINT);
        try (LibC.Memory value = new LibC.Memory(4)) {
            value.putInt(0, bytes / 2); // the kernel doubles it
            LibC.check("setsockopt", setOption.call(descriptor, SOL_SOCKET, option, value.address(), 4));
        }
    }

    private void open(int sendBytes, int receiveBytes) throws IpvsException, SocketException {
        Set<Integer> before = netlinkPorts().keySet();
        JnrNetlinkSocket kernel = JnrNetlinkSocket.open(15);
        int descriptor = onlyNew(before);
        setBuffer(descriptor, SEND_BUFFER, sendBytes);
        setBuffer(descriptor, RECEIVE_BUFFER, receiveBytes);
        socket = new WatchedSocket(kernel);
        ipvs = NetlinkIpvs.over(socket, "/nonexistent");
    }

    @BeforeEach
    void empty() throws IpvsException {
        try (NetlinkIpvs other = NetlinkIpvs.open()) {
            other.apply(new Change.Flush());
        }
    }

    @AfterEach
    void emptyAndClose() throws IpvsException {
        ipvs.close();
        empty();
    }

    private static List<Change> services(int count) {
        List<Change> changes = new ArrayList<>();
        for (int port = 0; port < count; port++) {
            changes.add(add(tcp("10.0.0.1", port)));
        }
        return changes;
    }

    private List<Integer> refusalsOf(List<Change> changes) throws IpvsException {
        List<Integer> refused = new ArrayList<>();
        ipvs.applyAll(changes, (index, why) -> refused.add(index));
        return refused;
    }

    @ParameterizedTest
    @CsvSource({"4608, 2304", "16384, 16384", "212992, 65536"})
    void fourHundredChangesAreAllMadeAndAllTold(int sendBytes, int receiveBytes) throws Exception {
        open(sendBytes, receiveBytes);

        assertThat(refusalsOf(services(400))).isEmpty();
        assertThat(ipvs.services()).hasSize(400);
        assertThat(refusalsOf(services(400))).hasSize(400).startsWith(0).endsWith(399);
        assertThat(socket.sent)
                .as("datagrams: two to open, and four with 128 requests at most, twice")
                .isLessThan(20);
    }

    /** Without the right to make them larger, as many are sent as there is room for. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 32})
    void whatIsTooLongToBeSentIsSentInParts(int room) throws Exception {
        open(4608, 212_992);
        socket.room = room;

        assertThat(refusalsOf(services(100))).isEmpty();
        assertThat(refusalsOf(services(100))).hasSize(100);
        assertThat(ipvs.services()).hasSize(100);
    }

    /** What a driver without room would do to itself: the answers are lost, but the kernel has made all changes. */
    @Test
    void lostAnswersAreNoRefusalAndNothingIsLostAfterwards() throws Exception {
        open(212_992, 4608);
        socket.room = NetlinkSocket.MOST_REQUESTS;
        List<Change> changes = new ArrayList<>(services(1));
        changes.addAll(Collections.nCopies(127, add(WEB)));
        changes.addAll(services(300));
        IpvsException failure = catchThrowableOfType(IpvsException.class, () -> refusalsOf(changes));

        assertThat(failure)
                .hasMessage(
                        "changes 1 to 128: outcome unknown: the kernel's answer was lost: No buffer space available");
        assertThat(failure.isUnclear()).isTrue();
        assertThat(failure.errno()).isZero();
        assertThat(failure.unclearFrom()).isZero();
        assertThat(failure.unclearTo()).isEqualTo(128);
        assertThat(ipvs.services()).hasSize(2); // at once, and without waiting for what is lost
        assertThat(ipvs.timeouts()).isEqualTo(new Timeouts(900, 120, 300));
        assertThat(refusalsOf(services(1))).containsExactly(0);
    }

    @Test
    void aSingleChangeAndAListingNeedNoRoom() throws Exception {
        open(4608, 2304);
        for (Change change : services(200)) {
            ipvs.apply(change);
        }

        assertThat(ipvs.services()).hasSize(200);
        IpvsException refusal = catchThrowableOfType(
                IpvsException.class, () -> ipvs.apply(services(1).get(0)));
        assertThat(refusal.errno()).isEqualTo(Errno.EEXIST);
    }

    /** So nothing but the kernel's own answers reaches a caller or keeps it waiting. */
    @Test
    void theKernelRefusesWhatOthersSendToTheSocket() throws Exception {
        open(212_992, 212_992);
        Set<Integer> before = netlinkPorts().keySet();
        long bound = netlinkSocket();
        int boundPort = portId(before, bound);
        before = netlinkPorts().keySet();
        try (JnrNetlinkSocket waiting = JnrNetlinkSocket.open(1)) {
            int portId = netlinkPorts().getOrDefault(onlyNew(before), 0);

            assertThat(errnoOfSendingTo(boundPort)).isZero();
            assertThat(errnoOfSendingTo(portId)).isEqualTo(ECONNREFUSED);
            assertThat(catchThrowableOfType(
                            SocketException.class,
                            () -> waiting.receive(new byte[NetlinkSocket.RECEIVE_BUFFER], false)))
                    .hasMessage("no answer from the kernel within 1 seconds");
        } finally {
            CLOSE.call(bound);
        }
    }

    private static long netlinkSocket() {
        LibC.Function open = new LibC.Function("socket", Type.SINT, Type.SINT, Type.SINT, Type.SINT);
        return open.call(AF_NETLINK, 3, 16);
    }

    /** Binds the socket, which is the only new one. */
    private static int portId(Set<Integer> before, long descriptor) throws SocketException {
        LibC.Function bind = new LibC.Function("bind", Type.SINT, Type.SINT, Type.POINTER, Type.SINT);
        try (LibC.Memory address = new LibC.Memory(12)) {
            address.putShort(0, (short) AF_NETLINK);
            LibC.check("bind", bind.call(descriptor, address.address(), 12));
        }
        return netlinkPorts().getOrDefault(onlyNew(before), 0);
    }

    /** Sends an empty message from another socket. */
    private static int errnoOfSendingTo(int portId) throws SocketException {
        LibC.Function connect = new LibC.Function("connect", Type.SINT, Type.SINT, Type.POINTER, Type.SINT);
        LibC.Function send = new LibC.Function("send", Type.SLONG, Type.SINT, Type.POINTER, Type.SLONG, Type.SINT);
        long descriptor = netlinkSocket();
        try (LibC.Memory address = new LibC.Memory(12);
                LibC.Memory message = new LibC.Memory(16)) {
            address.putShort(0, (short) AF_NETLINK);
            address.putInt(4, portId);
            message.putInt(0, 16);
            LibC.check("connect", connect.call(descriptor, address.address(), 12));
            return send.call(descriptor, message.address(), 16, 0) < 0 ? LibC.errno() : 0;
        } finally {
            CLOSE.call(descriptor);
        }
    }
}
