package io.github.ipvs4j.netlink.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.netlink.wire.MessageReader;
import io.github.ipvs4j.netlink.wire.MessageWriter;
import io.github.ipvs4j.netlink.wire.Netlink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The socket against the generic-netlink controller, which every Linux has and everybody may ask. */
@Timeout(30)
class JnrNetlinkSocketTest {
    private static final int CTRL_CMD_GETFAMILY = 3;
    private static final int CTRL_CMD_NEWFAMILY = 1;
    private static final int FAMILY_ID = 1;
    private static final int FAMILY_NAME = 2;
    private static final int EPROTONOSUPPORT = 93;

    private final byte[] buffer = new byte[NetlinkSocket.RECEIVE_BUFFER];

    @SuppressWarnings("NullAway.Init") // opened before each test
    private JnrNetlinkSocket socket;

    @BeforeEach
    void open() throws SocketException {
        try {
            socket = JnrNetlinkSocket.open(1);
        } catch (SocketException e) {
            assumeFalse(e.errno() == EPROTONOSUPPORT, "this sandbox has no generic netlink");
            throw e;
        }
    }

    @AfterEach
    void close() {
        if (socket != null) {
            socket.close();
        }
    }

    private MessageReader ask(String family) throws Exception {
        MessageWriter writer = new MessageWriter();
        writer.beginMessage(Netlink.CONTROLLER, Netlink.REQUEST, 77, CTRL_CMD_GETFAMILY, 1);
        writer.string(FAMILY_NAME, family);
        writer.endMessage();
        socket.send(writer.array(), writer.size());
        int length = socket.receive(buffer, false);
        MessageReader reader = new MessageReader(buffer, length);
        assertThat(reader.next()).isTrue();
        assertThat(reader.sequence()).isEqualTo(77);
        return reader;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void silenceEndsWithATimeout(boolean expectsMore) {
        SocketException failure =
                catchThrowableOfType(SocketException.class, () -> socket.receive(buffer, expectsMore));

        assertThat(failure).hasMessage("no answer from the kernel within 1 seconds");
        assertThat(failure.errno()).isZero();
    }

    @Test
    void theControllerDescribesItself() throws Exception {
        MessageReader answer = ask("nlctrl");

        assertThat(answer.type()).isEqualTo(Netlink.CONTROLLER);
        assertThat(buffer[Netlink.HEADER]).isEqualTo((byte) CTRL_CMD_NEWFAMILY);
    }

    @Test
    void aFamilyThatIsNotThereIsRefused() throws Exception {
        MessageReader answer = ask("no-such-family");

        assertThat(answer.type()).isEqualTo(Netlink.ERROR);
        assertThat(answer.errno()).isEqualTo(Errno.ENOENT);
    }

    /**
     * Names a family that is not there by its number: for each name that the kernel does not know, it starts
     * {@code modprobe} and waits for it.
     */
    private static void noFamily(MessageWriter writer) {
        writer.u16(FAMILY_ID, 0xffff);
    }

    /** {@code count} questions in one datagram, numbered from 0. */
    private void askTogether(int count, Consumer<MessageWriter> family) throws SocketException {
        MessageWriter writer = new MessageWriter();
        for (int i = 0; i < count; i++) {
            writer.beginMessage(Netlink.CONTROLLER, Netlink.REQUEST, i, CTRL_CMD_GETFAMILY, 1);
            family.accept(writer);
            writer.endMessage();
        }
        socket.send(writer.array(), writer.size());
    }

    @Test
    void manyRequestsAreSentWholeAndAnsweredInOrder() throws SocketException {
        askTogether(200, JnrNetlinkSocketTest::noFamily); // 5600 bytes, more than the socket's first buffer
        ByteBuffer view = ByteBuffer.wrap(buffer).order(ByteOrder.nativeOrder());
        for (int i = 0; i < 200; i++) {
            socket.receive(buffer, false);
            assertThat(view.getInt(8)).isEqualTo(i);
        }
    }

    /** The first call fetches several datagrams, and the others must get those before what comes later. */
    @Test
    void datagramsAreReceivedInOrderHoweverTheyAreFetched() throws SocketException {
        askTogether(12, JnrNetlinkSocketTest::noFamily);
        ByteBuffer view = ByteBuffer.wrap(buffer).order(ByteOrder.nativeOrder());
        for (int i = 0; i < 12; i++) {
            socket.receive(buffer, i % 6 == 0);
            assertThat(view.getInt(8)).isEqualTo(i);
        }
    }

    @Test
    void whatWasFetchedButNotReadIsThrownAwayToo() throws Exception {
        askTogether(3, JnrNetlinkSocketTest::noFamily);
        socket.receive(buffer, true);
        socket.discard();

        assertThat(ask("nlctrl").type()).isEqualTo(Netlink.CONTROLLER);
    }

    private void receiveMany(int count) throws SocketException {
        for (int i = 0; i < count; i++) {
            socket.receive(buffer, false);
        }
    }

    /** Hence the driver's limit on what it sends at once. */
    @Test
    void answersThatFindNoRoomAreReportedLost() throws SocketException {
        askTogether(5000, JnrNetlinkSocketTest::noFamily);
        SocketException failure = catchThrowableOfType(SocketException.class, () -> receiveMany(5000));

        assertThat(failure.errno()).isEqualTo(Errno.ENOBUFS);
        assertThat(failure.reason()).isEqualTo("No buffer space available");
    }

    /** Until the socket is empty, the kernel loses whatever it has to say. */
    @Test
    void onceWhatHasComeIsThrownAwayAnswersComeAgain() throws Exception {
        askTogether(5000, JnrNetlinkSocketTest::noFamily);
        assertThat(catchThrowableOfType(SocketException.class, () -> receiveMany(5000)))
                .isNotNull();
        socket.discard();

        assertThat(ask("nlctrl").type()).isEqualTo(Netlink.CONTROLLER);
    }

    @Test
    void whereNothingHasComeNothingIsThrownAway() throws Exception {
        socket.discard();

        assertThat(ask("nlctrl").type()).isEqualTo(Netlink.CONTROLLER);
        socket.close();
        socket.discard(); // is no harm
    }

    /** Whoever may not make the buffers larger than the system allows has room for fewer. */
    @Test
    void thereIsRoomForAsManyAnswersAsItSays() throws SocketException {
        int room = socket.makeRoom();
        String name = "a name that is too long to look for" + "x".repeat(500);
        askTogether(room, writer -> writer.string(FAMILY_NAME, name));
        receiveMany(room);

        assertThat(room).isBetween(1, NetlinkSocket.MOST_REQUESTS);
        assertThat(socket.makeRoom()).isEqualTo(room);
    }

    @Test
    void moreThanTheSendBufferHoldsIsRefused() {
        SocketException failure =
                catchThrowableOfType(SocketException.class, () -> socket.send(new byte[64 << 20], 64 << 20));

        assertThat(failure.errno()).isEqualTo(Errno.EMSGSIZE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aClosedSocketRefusesWithEbadf(boolean expectsMore) {
        socket.close();
        socket.close(); // again is no harm
        SocketException sending = catchThrowableOfType(SocketException.class, () -> socket.send(new byte[20], 20));
        SocketException receiving = catchThrowableOfType(
                SocketException.class, () -> socket.receive(new byte[NetlinkSocket.RECEIVE_BUFFER], expectsMore));

        assertThat(sending.errno()).isEqualTo(Errno.EBADF);
        assertThat(receiving.errno()).isEqualTo(Errno.EBADF);
    }
}
