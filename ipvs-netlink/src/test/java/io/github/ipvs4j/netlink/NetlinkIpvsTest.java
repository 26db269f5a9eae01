package io.github.ipvs4j.netlink;

import static io.github.ipvs4j.netlink.wire.Messages.datagram;
import static io.github.ipvs4j.netlink.wire.Messages.error;
import static io.github.ipvs4j.netlink.wire.Messages.withSequence;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.add;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.netlink.transport.ScriptedSocket;
import io.github.ipvs4j.netlink.transport.SocketException;
import io.github.ipvs4j.netlink.wire.Netlink;
import io.github.ipvs4j.testkit.Samples;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening, and how a list of changes becomes datagrams; what is in them is the golden tests' business. */
class NetlinkIpvsTest {
    private static final Change STOP = new Change.StopDaemon(SyncRole.BACKUP);

    private final ScriptedDirector director = ScriptedDirector.open();

    private List<String> refusalsOf(List<Change> changes) throws IpvsException {
        List<String> refusals = new ArrayList<>();
        director.ipvs().applyAll(changes, (index, why) -> refusals.add(index + ":" + why.operation() + why.errno()));
        return refusals;
    }

    /** Refuses the requests of those places with EEXIST, and acknowledges the last one unless it is among them. */
    private void refuse(Integer... places) {
        director.socket().then(sequences -> {
            List<byte[]> answers = new ArrayList<>();
            int last = sequences.length - 1;
            for (int place : places) {
                answers.add(withSequence(error(Errno.EEXIST), sequences[place]));
            }
            if (!List.of(places).contains(last)) {
                answers.add(withSequence(error(0), sequences[last]));
            }
            return datagram(answers.toArray(byte[][]::new));
        });
    }

    @Test
    void manyChangesAreSentInPartsAndRefusalsCountThroughAllOfThem() throws IpvsException {
        refuse(0, 127);
        refuse();
        refuse(1, 43);

        assertThat(refusalsOf(Collections.nCopies(300, add(WEB))))
                .containsExactly("0:ADD_SERVICE17", "127:ADD_SERVICE17", "257:ADD_SERVICE17", "299:ADD_SERVICE17");
        assertThat(director.socket().sent()).hasSize(3);
    }

    @Test
    void aStopAtTheEndBringsItsOwnEndWhichIsNobodysRefusal() throws IpvsException {
        refuse(0, 1, 2);

        assertThat(refusalsOf(List.of(add(WEB), STOP))).containsExactly("0:ADD_SERVICE17", "1:STOP_DAEMON17");
    }

    @Test
    void aStopInTheMiddleNeedsNone() throws IpvsException {
        refuse(1);

        assertThat(refusalsOf(List.of(STOP, add(WEB)))).containsExactly("1:ADD_SERVICE17");
    }

    private IpvsException failureOf(List<Change> changes, List<String> refusals) {
        return catchThrowableOfType(
                IpvsException.class,
                () -> director.ipvs().applyAll(changes, (index, why) -> refusals.add(index + ":" + why.errno())));
    }

    @Test
    void aLostAnswerEndsTheWholeAndTellsWhatIsUnclear() {
        List<String> refusals = new ArrayList<>();
        refuse(5);
        refuseWithoutTheEnd(2);
        director.socket().fail(SocketException.failed("no answer"));
        IpvsException failure = failureOf(Collections.nCopies(300, add(WEB)), refusals);

        assertThat(failure).hasMessage("changes 129 to 256: outcome unknown: no answer");
        assertThat(failure.isUnclear()).isTrue();
        assertThat(failure.isRefusal() || failure.isNotSent()).isFalse();
        assertThat(failure.unclearFrom()).isEqualTo(128);
        assertThat(failure.unclearTo()).isEqualTo(256);
        assertThat(refusals).containsExactly("5:17", "130:17");
        assertThat(director.socket().sent()).hasSize(2);
    }

    /** Of one datagram the kernel tells only this refusal. */
    private void refuseWithoutTheEnd(int place) {
        director.socket().then(sequences -> withSequence(error(Errno.EEXIST), sequences[place]));
    }

    @Test
    void aSendThatFailsLeavesNothingUnclear() {
        refuse();
        List<String> refusals = new ArrayList<>();
        director.socket().failSending(SocketException.refused("send", Errno.EPERM));
        IpvsException failure = failureOf(Collections.nCopies(3, add(WEB)), refusals);

        assertThat(failure.isNotSent()).isTrue();
        assertThat(failure.isRefusal() || failure.isUnclear()).isFalse();
        assertThat(failure.errno()).isZero();
        assertThat(failure.unclearFrom()).isZero();
        assertThat(failure.unclearTo()).isZero();
        assertThat(refusals).isEmpty();
    }

    @Test
    void ofOneChangeEachKindOfFailureIsItsOwn() {
        director.socket().answer(error(Errno.EBUSY));
        IpvsException refused = failureOfOne();
        director.socket().fail(SocketException.refused("recvmmsg", Errno.ENOBUFS));
        IpvsException unclear = failureOfOne();
        director.socket().failSending(SocketException.refused("send", Errno.EPERM));
        IpvsException notSent = failureOfOne();

        assertThat(List.of(refused.isRefusal(), refused.isNotSent(), refused.isUnclear()))
                .containsExactly(true, false, false);
        assertThat(List.of(notSent.isRefusal(), notSent.isNotSent(), notSent.isUnclear()))
                .containsExactly(false, true, false);
        assertThat(List.of(unclear.isRefusal(), unclear.isNotSent(), unclear.isUnclear()))
                .containsExactly(false, false, true);
        assertThat(unclear.errno()).isZero();
    }

    private IpvsException failureOfOne() {
        return catchThrowableOfType(IpvsException.class, () -> director.ipvs().apply(new Change.Flush()));
    }

    /** Every answer must find room; in a small socket that is room for few. */
    @ParameterizedTest
    @CsvSource({"128, 3", "127, 3", "100, 3", "99, 4", "1, 300"})
    void noMoreIsSentAtOnceThanThereIsRoomForAnswers(int room, int datagrams) throws IpvsException {
        director.socket().hasRoomFor(room);
        for (int i = 0; i < datagrams; i++) {
            refuse(0);
        }

        assertThat(refusalsOf(Collections.nCopies(300, add(WEB)))).hasSize(datagrams);
        assertThat(director.socket().sent()).hasSize(datagrams);
    }

    @Test
    void whatIsTooLongToBeSentIsSentInSmallerParts() throws IpvsException {
        director.socket().takesAtMost(1000);
        List<Change> changes = new ArrayList<>();
        for (int port = 0; port < 50; port++) {
            changes.add(add(Samples.tcp("10.0.0.1", port)));
        }
        for (int i = 0; i < 50; i++) {
            refuse(0);
        }
        List<String> refusals = refusalsOf(changes);
        int requests = director.socket().sent().stream()
                .mapToInt(NetlinkIpvsTest::requests)
                .sum();

        assertThat(requests).isEqualTo(50);
        assertThat(director.socket().sent()).hasSizeBetween(5, 17).allMatch(bytes -> bytes.length <= 1000);
        assertThat(refusals).hasSize(director.socket().sent().size()).doesNotHaveDuplicates();
    }

    private static int requests(byte[] datagram) {
        ByteBuffer bytes = ByteBuffer.wrap(datagram).order(ByteOrder.nativeOrder());
        int count = 0;
        for (int at = 0; at < datagram.length; at += bytes.getInt(at)) {
            count++;
        }
        return count;
    }

    @Test
    void whatIsTooLongByItselfIsNotSent() {
        director.socket().takesAtMost(100);
        List<String> refusals = new ArrayList<>();
        refuse();
        IpvsException failure = failureOf(List.of(new Change.Flush(), add(WEB), add(WEB)), refusals);

        assertThat(failure).hasMessage("add service tcp 10.0.0.1:80: the request could not be sent: Message too long");
        assertThat(failure.isNotSent()).isTrue();
        assertThat(failure.unclearFrom()).isEqualTo(1);
        assertThat(failure.unclearTo()).isEqualTo(1);
        assertThat(refusals).isEmpty();
        assertThat(director.socket().stepsLeft()).isZero();
    }

    @Test
    void withoutTheFamilyAnyMoreIpvsIsNotThere() {
        director.socket().answer(error(Errno.ENOENT)).answer(error(Errno.ENOENT));

        assertThat(failureOfOne().is(Operation.OPEN, Errno.ENOENT)).isTrue();
        director.socket().answer(error(Errno.ENOENT)).answer(error(Errno.ENOENT));
        assertThat(catchThrowableOfType(
                                IpvsException.class, () -> director.ipvs().timeouts())
                        .is(Operation.OPEN, Errno.ENOENT))
                .isTrue();
    }

    /** A flush that was written but not sent would be carried out by whoever asks for something next. */
    @Test
    void nothingOfABatchThatIsGivenUpIsSentLater() throws IpvsException {
        Change tooLong = new Change.AddService(
                ServiceSpec.reported(WEB, "x".repeat(70_000), 0, 0, Netmask.full(AddressFamily.IPV4), null));
        List<Change> brokenLater = new AbstractList<>() {
            @Override
            public Change get(int index) {
                if (index == 1 && broken) {
                    throw new IllegalStateException("no such change any more");
                }
                broken |= index == 1;
                return index == 0 ? new Change.Flush() : tooLong;
            }

            private boolean broken;

            @Override
            public int size() {
                return 2;
            }
        };
        assertThatThrownBy(() -> refusalsOf(Arrays.asList(new Change.Flush(), null)))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> refusalsOf(List.of(new Change.Flush(), tooLong)))
                .hasMessage("attribute 6 of 70005 bytes is too long");
        assertThatThrownBy(() -> director.ipvs().apply(tooLong)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> refusalsOf(brokenLater)).isInstanceOf(IllegalStateException.class);
        director.socket().answer(Golden.bytes("get-timeouts-answer"));
        director.ipvs().timeouts();

        assertThat(director.socket().sent()).hasSize(1);
        assertThat(director.socket().sent().get(0)).hasSize(Netlink.HEADER + Netlink.GENERIC_HEADER);
    }

    @Test
    void withoutIpvsOpeningIsRefusedAndTheSocketClosed() {
        ScriptedSocket socket = new ScriptedSocket().answer(error(Errno.ENOENT));
        IpvsException refusal =
                catchThrowableOfType(IpvsException.class, () -> NetlinkIpvs.over(socket, "/nonexistent"));

        assertThat(refusal.is(Operation.OPEN, Errno.ENOENT)).isTrue();
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void withoutPrivilegeOpeningIsRefusedAndTheSocketClosed() {
        ScriptedSocket socket =
                new ScriptedSocket().answer(Golden.bytes("get-family-answer")).answer(error(Errno.EPERM));
        IpvsException refusal =
                catchThrowableOfType(IpvsException.class, () -> NetlinkIpvs.over(socket, "/nonexistent"));

        assertThat(refusal.is(Operation.OPEN, Errno.EPERM)).isTrue();
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void closingClosesTheSocket() {
        director.ipvs().close();

        assertThat(director.socket().isClosed()).isTrue();
    }
}
