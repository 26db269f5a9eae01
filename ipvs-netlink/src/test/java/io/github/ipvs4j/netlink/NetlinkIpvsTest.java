package io.github.ipvs4j.netlink;

import static io.github.ipvs4j.model.Samples.WEB;
import static io.github.ipvs4j.model.Samples.add;
import static io.github.ipvs4j.netlink.wire.Messages.datagram;
import static io.github.ipvs4j.netlink.wire.Messages.error;
import static io.github.ipvs4j.netlink.wire.Messages.withSequence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.netlink.transport.ScriptedSocket;
import io.github.ipvs4j.netlink.transport.SocketException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void aBrokenExchangeEndsTheWhole() {
        refuse();
        director.socket().fail(SocketException.failed("no answer"));
        IpvsException failure =
                catchThrowableOfType(IpvsException.class, () -> refusalsOf(Collections.nCopies(300, add(WEB))));

        assertThat(failure.isRefusal()).isFalse();
        assertThat(failure).hasMessage("no answer");
        assertThat(director.socket().sent()).hasSize(2);
    }

    @Test
    void withoutIpvsOpeningIsRefusedAndTheSocketClosed() {
        ScriptedSocket socket = new ScriptedSocket().answer(error(Errno.ENOENT));
        IpvsException refusal =
                catchThrowableOfType(IpvsException.class, () -> NetlinkIpvs.over(socket, "/nonexistent", null));

        assertThat(refusal.is(Operation.OPEN, Errno.ENOENT)).isTrue();
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void withoutPrivilegeOpeningIsRefusedAndTheSocketClosed() {
        ScriptedSocket socket =
                new ScriptedSocket().answer(Golden.bytes("get-family-answer")).answer(error(Errno.EPERM));
        IpvsException refusal =
                catchThrowableOfType(IpvsException.class, () -> NetlinkIpvs.over(socket, "/nonexistent", null));

        assertThat(refusal.is(Operation.OPEN, Errno.EPERM)).isTrue();
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void closingClosesTheSocket() {
        director.ipvs().close();

        assertThat(director.socket().isClosed()).isTrue();
    }
}
