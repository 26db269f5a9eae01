package io.github.ipvs4j.netlink.conn;

import static io.github.ipvs4j.netlink.wire.Messages.answer;
import static io.github.ipvs4j.netlink.wire.Messages.datagram;
import static io.github.ipvs4j.netlink.wire.Messages.done;
import static io.github.ipvs4j.netlink.wire.Messages.error;
import static io.github.ipvs4j.netlink.wire.Messages.plain;
import static io.github.ipvs4j.netlink.wire.Messages.withSequence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.netlink.transport.ScriptedSocket;
import io.github.ipvs4j.netlink.transport.SocketException;
import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import io.github.ipvs4j.netlink.wire.Netlink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A socket that fails, answers that are lost, and a kernel that says odd things. */
@Timeout(120)
class TroubledConnectionTest {
    private static final byte[] SEVEN = answer(attributes -> attributes.u32(1, 7));
    private static final byte[] EIGHT = answer(attributes -> attributes.u32(1, 8));
    private final SocketException lost = SocketException.refused("recvmmsg", Errno.ENOBUFS);

    private final ScriptedSocket socket = new ScriptedSocket();
    private final NetlinkConnection connection = new NetlinkConnection(socket, null, 15);

    /** What can be asked. */
    enum Exchange {
        QUERY,
        DUMP,
        BATCH
    }

    /** The number in attribute 1; null without it. */
    private static final class NumberDecoder implements AnswerDecoder<Long> {
        @Override
        public @Nullable Long decode(AttributeReader attributes) throws MalformedMessageException {
            Long number = null;
            while (attributes.next()) {
                number = attributes.type() == 1 ? (Long) attributes.u32() : number;
            }
            attributes.finish();
            return number;
        }
    }

    private static Object make(NetlinkConnection connection, Exchange kind) throws ExchangeException {
        connection.begin(kind == Exchange.DUMP ? Netlink.DUMP : 0, 4, 1);
        connection.end();
        return switch (kind) {
            case QUERY -> connection.query(new NumberDecoder());
            case DUMP -> connection.dump(new NumberDecoder());
            case BATCH -> {
                int[] errno = new int[1];
                connection.exchange(errno);
                yield errno[0];
            }
        };
    }

    private Object make(Exchange kind) throws ExchangeException {
        return make(connection, kind);
    }

    private ExchangeException failureOf(Exchange kind) {
        ExchangeException failure = catchThrowableOfType(ExchangeException.class, () -> make(kind));
        assertThat(failure).isNotNull();
        assertThat(socket.stepsLeft()).isZero();
        return failure;
    }

    private void answerTo(Exchange kind) {
        switch (kind) {
            case QUERY -> socket.answer(SEVEN);
            case DUMP -> socket.answer(SEVEN, done());
            case BATCH -> socket.answer(error(0));
        }
    }

    private static SocketException sending(int errno) {
        return SocketException.refused("send", errno);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheKernelHadNoMemoryForIsSentAgain(Exchange kind) throws ExchangeException {
        socket.failSendingOnce(
                sending(Errno.ENOBUFS), sending(Errno.ENOMEM), sending(Errno.EAGAIN), sending(Errno.EINTR));
        answerTo(kind);
        make(kind);

        assertThat(socket.sent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {Errno.EPERM, Errno.EMSGSIZE, Errno.EBADF})
    void whatCannotPassIsNotTriedAgain(int errno) {
        socket.failSendingOnce(sending(errno));
        ExchangeException failure = failureOf(Exchange.BATCH);

        assertThat(failure.isNotSent()).isTrue();
        assertThat(failure.errno()).isEqualTo(errno);
        assertThat(failure.isTooLong()).isEqualTo(errno == Errno.EMSGSIZE);
        assertThat(socket.sent()).isEmpty();
    }

    @Test
    void sendingIsGivenUpAfterAFewTimes() {
        socket.failSending(sending(Errno.ENOBUFS));
        ExchangeException failure = failureOf(Exchange.BATCH);

        assertThat(failure).hasMessage("the request could not be sent: No buffer space available");
        assertThat(failure.isNotSent()).isTrue();
        assertThat(failure.isTooLong()).isTrue();
    }

    @Test
    void anInterruptEndsTheWaiting() {
        socket.failSending(sending(Errno.ENOBUFS));
        Thread.currentThread().interrupt();
        ExchangeException failure = failureOf(Exchange.BATCH);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.isNotSent()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"QUERY", "DUMP"})
    void readsWhoseAnswerIsLostAreAskedAgain(Exchange kind) throws ExchangeException {
        socket.fail(lost).answer(plain(Netlink.OVERRUN)).fail(lost);
        answerTo(kind);
        make(kind);

        assertThat(socket.sent()).hasSize(4);
        assertThat(socket.discards()).isEqualTo(3);
        assertThat(socket.sent().stream().map(TroubledConnectionTest::sequence)).doesNotHaveDuplicates();
    }

    private static int sequence(byte[] request) {
        return ByteBuffer.wrap(request).order(ByteOrder.nativeOrder()).getInt(8);
    }

    @ParameterizedTest
    @EnumSource(names = {"QUERY", "DUMP"})
    void readsWhoseAnswersAreAlwaysLostFail(Exchange kind) {
        socket.fail(lost).fail(lost).fail(lost).fail(lost);
        ExchangeException failure = failureOf(kind);

        assertThat(failure).hasMessage("the kernel's answer was lost: No buffer space available");
        assertThat(failure.isRefusal() || failure.isNotSent()).isFalse();
        assertThat(socket.sent()).hasSize(4);
    }

    @Test
    void ofADumpThatIsAskedAgainNothingOfTheFirstOneIsLeft() throws ExchangeException {
        socket.answer(SEVEN)
                .fail(lost)
                .then(sequences -> withSequence(datagram(SEVEN, SEVEN), sequences[0] - 1))
                .answer(EIGHT)
                .answer(done());

        assertThat(make(Exchange.DUMP)).isEqualTo(List.of(8L));
    }

    /** It may have been carried out, so it must not be done twice. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aChangeWhoseAnswerIsLostIsNotMadeAgain(boolean toldByMessage) {
        if (toldByMessage) {
            socket.answer(plain(Netlink.OVERRUN));
        } else {
            socket.fail(lost);
        }
        ExchangeException failure = failureOf(Exchange.BATCH);

        assertThat(failure.isRefusal() || failure.isNotSent()).isFalse();
        assertThat(socket.sent()).hasSize(1);
        assertThat(socket.discards()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "QUERY, 5", "QUERY, 2147483647", "QUERY, -4096", "QUERY, -2147483648",
        "DUMP, 5", "DUMP, 2147483647", "DUMP, -4096", "DUMP, -2147483648",
        "BATCH, 5", "BATCH, 2147483647", "BATCH, -4096", "BATCH, -2147483648",
    })
    void aNumberThatIsNoErrnoIsNonsense(Exchange kind, int number) {
        socket.answer(plain(Netlink.ERROR, number));
        ExchangeException failure = failureOf(kind);

        assertThat(failure).hasMessage("the kernel's answer makes no sense: an error message with number " + number);
        assertThat(failure.isRefusal() || failure.isNotSent()).isFalse();
        assertThat(failure.errno()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4096, -4096})
    void aDumpThatEndsWithNoErrnoIsNonsense(int number) {
        socket.answer(SEVEN).answer(plain(Netlink.DONE, number));

        assertThat(failureOf(Exchange.DUMP)).hasMessageEndingWith("an error message with number " + number);
    }

    @Test
    void theGreatestErrnoIsOne() {
        socket.answer(plain(Netlink.ERROR, -4095));

        assertThat(failureOf(Exchange.QUERY).errno()).isEqualTo(4095);
    }

    @Test
    void aListWithoutAnEndIsGivenUp() {
        byte[] silent = answer(attributes -> {});
        byte[] many = datagram(Collections.nCopies(3000, silent).toArray(byte[][]::new));
        socket.always(many);
        ExchangeException failure = failureOf(Exchange.DUMP);

        assertThat(failure).hasMessage("the kernel's list of over 4194304 entries has no end");
    }

    /** Answers to others, answers that are no end, and the same answer again and again. */
    @ParameterizedTest
    @CsvSource({"QUERY, -1", "DUMP, -1", "DUMP, 1", "BATCH, -1", "BATCH, 2", "BATCH, 0"})
    void whatIsNoAnswerDoesNotPutOffTheEnd(Exchange kind, int offset) {
        NetlinkConnection impatient = new NetlinkConnection(socket, null, 1);
        socket.always(withSequence(kind == Exchange.BATCH ? error(5) : SEVEN, 2 + offset));
        ExchangeException failure = catchThrowableOfType(ExchangeException.class, () -> {
            impatient.begin(0, 4, 1); // number 1, which is given up
            impatient.end();
            impatient.begin(kind == Exchange.DUMP ? Netlink.DUMP : 0, 4, 1);
            impatient.end();
            switch (kind) {
                case QUERY -> impatient.query(new NumberDecoder());
                case DUMP -> impatient.dump(new NumberDecoder());
                case BATCH -> {
                    impatient.begin(0, 4, 1); // number 3, which is never answered
                    impatient.end();
                    impatient.exchange(new int[3]);
                }
            }
        });

        assertThat(failure).hasMessage("no answer from the kernel within 1 seconds");
        assertThat(failure.isRefusal() || failure.isNotSent()).isFalse();
    }

    private static byte[] family(int number) {
        return answer(attributes -> attributes.u16(1, number));
    }

    private static int type(byte[] request) {
        return ByteBuffer.wrap(request).order(ByteOrder.nativeOrder()).getShort(4);
    }

    @ParameterizedTest
    @CsvSource({"QUERY, 2", "DUMP, 2", "BATCH, 2", "QUERY, 95", "DUMP, 95", "BATCH, 95"})
    void aFamilyThatHasAnotherNumberNowIsFoundAgain(Exchange kind, int errno) throws ExchangeException {
        socket.answer(family(28));
        connection.openFamily("IPVS");
        socket.answer(error(errno)).answer(family(30));
        answerTo(kind);
        answerTo(kind);
        make(kind);
        make(kind);

        assertThat(socket.sent().stream().map(TroubledConnectionTest::type)).containsExactly(16, 28, 16, 30, 30);
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalByTheSameFamilyIsOne(Exchange kind) throws ExchangeException {
        socket.answer(family(28));
        connection.openFamily("IPVS");
        socket.answer(error(Errno.ENOENT)).answer(family(28));
        Object result = kind == Exchange.BATCH ? make(kind) : failureOf(kind).errno();

        assertThat(result).isEqualTo(Errno.ENOENT);
        assertThat(socket.sent()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void aFamilyThatIsGoneIsToldAsThat(Exchange kind) throws ExchangeException {
        socket.answer(family(28));
        connection.openFamily("IPVS");
        socket.answer(error(Errno.ENOENT)).answer(error(Errno.ENOENT));
        ExchangeException failure = failureOf(kind);

        assertThat(failure.isWithoutFamily()).isTrue();
        assertThat(failure.isRefusal()).isFalse();
        assertThat(failure.errno()).isEqualTo(Errno.ENOENT);
    }

    /** Somebody who loads and unloads it all the time. */
    @ParameterizedTest
    @EnumSource(names = {"QUERY", "DUMP"})
    void aFamilyThatIsNeverThereWhenAskedIsGivenUp(Exchange kind) throws ExchangeException {
        socket.answer(family(28));
        connection.openFamily("IPVS");
        for (int number = 29; number <= 31; number++) {
            socket.answer(error(Errno.ENOENT)).answer(family(number));
        }
        socket.answer(error(Errno.ENOENT));

        assertThat(failureOf(kind).isRefusal()).isTrue();
    }

    /** Only if all are refused as unknown may it be the family that is unknown. */
    @Test
    void ofManyRequestsOneThatIsUnknownSaysNothingOfTheFamily() throws ExchangeException {
        socket.answer(family(28));
        connection.openFamily("IPVS");
        socket.then(sequences ->
                datagram(withSequence(error(Errno.ENOENT), sequences[0]), withSequence(error(0), sequences[1])));
        int[] errnos = new int[2];
        for (int i = 0; i < 2; i++) {
            connection.begin(0, 4, 1);
            connection.end();
        }
        connection.exchange(errnos);

        assertThat(errnos).containsExactly(Errno.ENOENT, 0);
        assertThat(socket.sent()).hasSize(2);
    }

    @Test
    void allOfManyRequestsAreRepeatedForTheNewFamily() throws ExchangeException {
        socket.answer(family(28));
        connection.openFamily("IPVS");
        socket.then(sequences -> datagram(Arrays.stream(sequences)
                        .mapToObj(sequence -> withSequence(error(Errno.ENOENT), sequence))
                        .toArray(byte[][]::new)))
                .answer(family(29))
                .then(sequences -> datagram(
                        withSequence(error(Errno.EEXIST), sequences[1]), withSequence(error(0), sequences[2])));
        int[] errnos = new int[3];
        for (int i = 0; i < 3; i++) {
            connection.begin(0, 4, 1);
            connection.end();
        }
        connection.exchange(errnos);

        assertThat(errnos).containsExactly(0, Errno.EEXIST, 0);
    }
}
