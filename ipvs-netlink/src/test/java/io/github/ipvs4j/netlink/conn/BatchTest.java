package io.github.ipvs4j.netlink.conn;

import static io.github.ipvs4j.netlink.wire.Messages.datagram;
import static io.github.ipvs4j.netlink.wire.Messages.error;
import static io.github.ipvs4j.netlink.wire.Messages.plain;
import static io.github.ipvs4j.netlink.wire.Messages.withSequence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.netlink.traffic.TrafficListener;
import io.github.ipvs4j.netlink.transport.ScriptedSocket;
import io.github.ipvs4j.netlink.transport.SocketException;
import io.github.ipvs4j.netlink.wire.Netlink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several requests in one datagram: who failed, and when is all done. */
class BatchTest {
    private final ScriptedSocket socket = new ScriptedSocket();
    private final NetlinkConnection connection = new NetlinkConnection(socket, null, 15);

    private int[] exchange(int requests) throws ExchangeException {
        for (int i = 0; i < requests; i++) {
            connection.begin(28, 0, 1, 1).u32(1, i);
            connection.end();
        }
        int[] errnos = new int[requests];
        connection.exchange(errnos);
        return errnos;
    }

    /** {@code 0:17 2:0} answers the first request with errno 17 and acknowledges the third. */
    private static ScriptedSocket.Step answers(String answers) {
        return sequences -> {
            List<byte[]> messages = new ArrayList<>();
            for (String each : answers.split(" ")) {
                int colon = each.indexOf(':');
                int index = Integer.parseInt(each.substring(0, colon));
                int errno = Integer.parseInt(each.substring(colon + 1));
                messages.add(withSequence(error(errno), sequences[0] + index));
            }
            return datagram(messages.toArray(byte[][]::new));
        };
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0:0, 0",
        "1, 0:3, 3",
        "3, 2:0, 0 0 0",
        "3, 2:17, 0 0 17",
        "3, 0:1 2:0, 1 0 0",
        "3, 1:2 2:3, 0 2 3",
        "3, 0:1 1:2 2:3, 1 2 3",
        // answers to requests before and after this batch
        "3, -1:9 0:1 3:9 2147483647:9 2:0, 1 0 0",
    })
    void eachErrnoFindsItsRequest(int requests, String answers, String errnos) throws ExchangeException {
        socket.then(answers(answers));

        assertThat(exchange(requests))
                .containsExactly(java.util.Arrays.stream(errnos.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }

    @Test
    void answersMayComeInDatagramsOfTheirOwn() throws ExchangeException {
        socket.then(answers("0:17"))
                .then(sequences -> withSequence(plain(Netlink.NOOP), sequences[2]))
                .then(sequences -> withSequence(plain(Netlink.DONE, 0), sequences[2]))
                .then(answers("1:2"))
                .then(answers("2:0"));

        assertThat(exchange(3)).containsExactly(17, 2, 0);
        assertThat(socket.stepsLeft()).isZero();
    }

    @Test
    void onlyTheLastRequestAsksForAnAcknowledgement() throws ExchangeException {
        socket.then(answers("2:0"));
        exchange(3);
        byte[] sent = socket.sent().get(0);
        ByteBuffer bytes = ByteBuffer.wrap(sent).order(ByteOrder.nativeOrder());
        List<Integer> flags = new ArrayList<>();
        for (int at = 0; at < sent.length; at += bytes.getInt(at)) {
            flags.add((int) bytes.getShort(at + 6));
        }

        assertThat(flags).containsExactly(Netlink.REQUEST, Netlink.REQUEST, Netlink.REQUEST | Netlink.ACK);
    }

    @Test
    void whatWasRefusedBeforeTheAnswersBrokeOffIsKnown() {
        socket.then(answers("0:17 1:2")).fail(SocketException.refused("recvmmsg", Errno.ENOBUFS));
        for (int i = 0; i < 3; i++) {
            connection.begin(28, 0, 1, 1);
            connection.end();
        }
        int[] errnos = new int[3];
        ExchangeException failure = catchThrowableOfType(ExchangeException.class, () -> connection.exchange(errnos));

        assertThat(failure.isRefusal() || failure.isNotSent()).isFalse();
        assertThat(errnos).containsExactly(17, 2, 0);
    }

    @Test
    void answersToRequestsForWhichThereIsNoRoomArePassedOver() throws ExchangeException {
        socket.then(answers("0:17 1:2 2:9"));
        for (int i = 0; i < 3; i++) {
            connection.begin(28, 0, 1, 1);
            connection.end();
        }
        int[] errnos = new int[2];
        connection.exchange(errnos);

        assertThat(errnos).containsExactly(17, 2);
    }

    @Test
    void whatIsForgottenIsNotSentWithTheNextRequest() throws ExchangeException {
        connection.begin(28, 0, 17, 1);
        connection.end();
        connection.begin(28, 0, 17, 1); // not even ended
        connection.forget();
        socket.then(answers("0:0"));
        exchange(1);

        assertThat(socket.sent()).extracting(bytes -> bytes.length).containsExactly(28);
        assertThat(socket.sent().get(0)[Netlink.HEADER]).isEqualTo((byte) 1);
    }

    @Test
    void whatWasSentIsForgotten() throws ExchangeException {
        socket.then(answers("0:0")).then(answers("0:0"));
        exchange(1);
        exchange(1);

        assertThat(socket.sent()).extracting(bytes -> bytes.length).containsExactly(28, 28);
    }

    @Test
    void trafficIsShown() throws ExchangeException {
        List<String> seen = new ArrayList<>();
        NetlinkConnection watched = new NetlinkConnection(
                socket,
                new TrafficListener() {
                    @Override
                    public void sent(byte[] bytes, int length) {
                        seen.add("sent " + length);
                    }

                    @Override
                    public void received(byte[] bytes, int length) {
                        seen.add("received " + length);
                    }
                },
                15);
        socket.then(answers("0:0"));
        watched.begin(28, 0, 1, 1);
        watched.end();
        watched.exchange(new int[1]);

        assertThat(seen).containsExactly("sent 20", "received 20");
    }
}
