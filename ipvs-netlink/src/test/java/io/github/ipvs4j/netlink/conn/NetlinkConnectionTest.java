package io.github.ipvs4j.netlink.conn;

import static io.github.ipvs4j.netlink.wire.Messages.answer;
import static io.github.ipvs4j.netlink.wire.Messages.datagram;
import static io.github.ipvs4j.netlink.wire.Messages.done;
import static io.github.ipvs4j.netlink.wire.Messages.error;
import static io.github.ipvs4j.netlink.wire.Messages.plain;
import static io.github.ipvs4j.netlink.wire.Messages.withFlags;
import static io.github.ipvs4j.netlink.wire.Messages.withLength;
import static io.github.ipvs4j.netlink.wire.Messages.withSequence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.netlink.transport.ScriptedSocket;
import io.github.ipvs4j.netlink.transport.SocketException;
import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import io.github.ipvs4j.netlink.wire.Netlink;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Queries and dumps; batches have their own test. */
class NetlinkConnectionTest {
    private static final byte[] SEVEN = number(7);
    private static final byte[] EIGHT = number(8);

    private final ScriptedSocket socket = new ScriptedSocket();
    private final NetlinkConnection connection = new NetlinkConnection(socket, null, 15);

    private static byte[] number(int value) {
        return answer(attributes -> attributes.u32(1, value));
    }

    /** The number in attribute 1; null without it. */
    private static final class NumberDecoder implements AnswerDecoder<Long> {
        @Override
        public @Nullable Long decode(AttributeReader attributes) throws MalformedMessageException {
            Long number = null;
            while (attributes.next()) {
                if (attributes.type() == 1) {
                    number = attributes.u32();
                }
            }
            attributes.finish();
            return number;
        }
    }

    /** What can be asked. */
    enum Exchange {
        QUERY,
        DUMP,
        BATCH
    }

    private Object make(Exchange kind) throws ExchangeException {
        return switch (kind) {
            case QUERY -> query();
            case DUMP -> dump();
            case BATCH -> {
                request(0);
                connection.exchange(new int[1]);
                yield true;
            }
        };
    }

    private void request(int flags) {
        connection.begin(28, flags, 4, 1);
        connection.end();
    }

    private long query() throws ExchangeException {
        request(0);
        return connection.query(new NumberDecoder());
    }

    private List<Long> dump() throws ExchangeException {
        request(Netlink.DUMP);
        return connection.dump(new NumberDecoder());
    }

    private ExchangeException failureOf(Exchange kind) {
        ExchangeException failure = catchThrowableOfType(ExchangeException.class, () -> make(kind));
        assertThat(failure).isNotNull();
        assertThat(socket.stepsLeft()).isZero();
        return failure;
    }

    @ParameterizedTest
    @EnumSource
    void aTimeoutIsAFailureWithoutErrno(Exchange kind) {
        socket.fail(SocketException.failed("no answer from the kernel within 15 seconds"));

        assertThat(failureOf(kind)).hasMessage("no answer from the kernel within 15 seconds");
        assertThat(failureOf(kind, SocketException.failed("x")).errno()).isZero();
    }

    private ExchangeException failureOf(Exchange kind, SocketException cause) {
        socket.fail(cause);
        return failureOf(kind);
    }

    @Test
    void lostAnswersToAChangeAreNoRefusal() {
        ExchangeException failure = failureOf(Exchange.BATCH, SocketException.refused("recvmmsg", Errno.ENOBUFS));

        assertThat(failure).hasMessage("the kernel's answer was lost: No buffer space available");
        assertThat(failure.isRefusal()).isFalse();
        assertThat(failure.isNotSent()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void aSendThatFailsIsNoRefusalAndSentNothing(Exchange kind) {
        socket.failSending(SocketException.refused("send", Errno.EMSGSIZE));
        ExchangeException failure = failureOf(kind);

        assertThat(failure).hasMessage("the request could not be sent: Message too long");
        assertThat(failure.isRefusal()).isFalse();
        assertThat(failure.isNotSent()).isTrue();
        assertThat(failure.errno()).isEqualTo(Errno.EMSGSIZE);
    }

    @Test
    void anOverrunIsAFailureOfAChange() {
        socket.answer(plain(Netlink.OVERRUN));

        assertThat(failureOf(Exchange.BATCH)).hasMessage("the kernel reports that answers were lost");
    }

    @ParameterizedTest
    @EnumSource
    void aMessageLongerThanItsDatagramIsAFailure(Exchange kind) {
        socket.answer(withLength(SEVEN, SEVEN.length + 1));

        assertThat(failureOf(kind)).hasMessageContaining("a message of 29 bytes where 28 are left");
    }

    @ParameterizedTest
    @EnumSource
    void aMessageShorterThanItsHeaderIsAFailure(Exchange kind) {
        socket.answer(withLength(SEVEN, 15));

        assertThat(failureOf(kind)).hasMessageContaining("a message of 15 bytes where 28 are left");
    }

    @ParameterizedTest
    @EnumSource
    void aCutHeaderIsAFailure(Exchange kind) {
        socket.answer(new byte[15]);

        assertThat(failureOf(kind)).hasMessageContaining("a message of 15 bytes where 15 are left");
    }

    @ParameterizedTest
    @EnumSource
    void anErrorWithoutItsNumberIsAFailure(Exchange kind) {
        socket.answer(plain(Netlink.ERROR));

        assertThat(failureOf(kind)).hasMessageContaining("an error message of 16 bytes");
    }

    @ParameterizedTest
    @EnumSource(names = {"QUERY", "DUMP"})
    void anErrorIsARefusal(Exchange kind) {
        socket.answer(error(Errno.EBUSY));

        assertThat(failureOf(kind).errno()).isEqualTo(Errno.EBUSY);
    }

    @Test
    void anAnswerWithoutAGenericHeaderIsAFailure() {
        socket.answer(plain(28));

        assertThat(failureOf(Exchange.QUERY)).hasMessageContaining("a header of 20 is due");
    }

    @Test
    void anAnswerThatSaysNothingIsAFailureOfAQuery() {
        socket.answer(answer(attributes -> attributes.u32(2, 7)));

        assertThat(failureOf(Exchange.QUERY)).hasMessage("an answer without what was asked for");
    }

    @Test
    void anAcknowledgementIsNoAnswerToAQuery() {
        socket.answer(error(0));

        assertThat(failureOf(Exchange.QUERY)).hasMessage("an acknowledgement where an answer is due");
    }

    @Test
    void answersToAnOlderRequestArePassedOver() throws ExchangeException {
        socket.then(sequences -> withSequence(EIGHT, sequences[0] - 1))
                .then(sequences -> withSequence(error(Errno.EBUSY), sequences[0] + 1))
                .answer(SEVEN);

        assertThat(query()).isEqualTo(7);
    }

    @Test
    void whatWasNotReadOfAnEarlierExchangeIsPassedOver() throws ExchangeException {
        socket.fail(SocketException.failed("no answer"));
        failureOf(Exchange.DUMP);
        socket.then(sequences -> withSequence(datagram(EIGHT, done()), sequences[0] - 1))
                .answer(SEVEN)
                .answer(done());

        assertThat(dump()).containsExactly(7L);
    }

    @Test
    void aDumpEndsInItsOwnDatagramOrInTheLastOne() throws ExchangeException {
        socket.answer(SEVEN, EIGHT).answer(SEVEN).answer(done());
        assertThat(dump()).containsExactly(7L, 8L, 7L);

        socket.answer(SEVEN).answer(EIGHT, done());
        assertThat(dump()).containsExactly(7L, 8L);

        socket.answer(done());
        assertThat(dump()).isEmpty();

        socket.answer(plain(Netlink.DONE)); // without a status
        assertThat(dump()).isEmpty();
    }

    @Test
    void aDumpPassesOverWhatIsNoAnswer() throws ExchangeException {
        byte[] silent = answer(attributes -> attributes.u32(2, 9));
        socket.answer(plain(Netlink.NOOP), silent, SEVEN)
                .then(sequences -> withSequence(datagram(EIGHT, done()), sequences[0] + 1))
                .answer(error(0)) // an acknowledgement is not the end
                .answer(EIGHT, done());

        assertThat(dump()).containsExactly(7L, 8L);
    }

    @Test
    void aDumpMayEndWithAnErrno() {
        socket.answer(SEVEN).answer(plain(Netlink.DONE, -Errno.ENOMEM));

        assertThat(failureOf(Exchange.DUMP).errno()).isEqualTo(Errno.ENOMEM);
    }

    @Test
    void anErrorInTheMiddleOfADumpEndsIt() {
        socket.answer(SEVEN, error(Errno.EINVAL));

        assertThat(failureOf(Exchange.DUMP).errno()).isEqualTo(Errno.EINVAL);
    }

    @Test
    void aDumpWithNonsenseIsReadToItsEndSoThatTheNextOneIsNotBusy() throws ExchangeException {
        socket.answer(answer(attributes -> attributes.u16(1, 7))).answer(SEVEN).answer(done());

        assertThat(failureOf(Exchange.DUMP)).hasMessageContaining("attribute 1 of 2 bytes instead of 4");

        socket.answer(EIGHT, done());
        assertThat(dump()).containsExactly(8L);
    }

    @Test
    void anInterruptedDumpIsTakenAgain() throws ExchangeException {
        socket.answer(withFlags(EIGHT, Netlink.DUMP_INTERRUPTED))
                .answer(SEVEN, done())
                .answer(EIGHT)
                .answer(withFlags(done(), Netlink.DUMP_INTERRUPTED))
                .answer(SEVEN, done());

        assertThat(dump()).containsExactly(7L);
        assertThat(socket.sent()).hasSize(3);
    }

    @Test
    void aDumpThatIsAlwaysInterruptedIsGivenUp() {
        for (int i = 0; i < 10; i++) {
            socket.answer(SEVEN, withFlags(done(), Netlink.DUMP_INTERRUPTED));
        }

        assertThat(failureOf(Exchange.DUMP)).hasMessage("the table changed during each of 10 dumps");
        assertThat(socket.sent()).hasSize(10);
    }

    @Test
    void closingClosesTheSocket() {
        connection.close();

        assertThat(socket.isClosed()).isTrue();
    }
}
