package io.github.ipvs4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an operator reads of failures. */
class FailureTextTest {
    private static final ServiceKey WEB = ServiceKey.parse("tcp 192.0.2.10:80");
    private static final Endpoint PLACE = Endpoint.parse("10.0.0.1:8080");
    private static final ServiceSpec SERVICE = ServiceSpec.of(WEB, "rr");
    private static final RealServerSpec SERVER = RealServerSpec.of(PLACE, ForwardingMethod.DIRECT, 1);

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(new Change.AddService(SERVICE), "add service tcp 192.0.2.10:80"),
                arguments(new Change.EditService(SERVICE), "edit service tcp 192.0.2.10:80"),
                arguments(new Change.DeleteService(ServiceKey.parse("fwmark 7 ipv6")), "delete service fwmark 7 ipv6"),
                arguments(new Change.AddServer(WEB, SERVER), "add server 10.0.0.1:8080 of tcp 192.0.2.10:80"),
                arguments(new Change.EditServer(WEB, SERVER), "edit server 10.0.0.1:8080 of tcp 192.0.2.10:80"),
                arguments(new Change.DeleteServer(WEB, PLACE), "delete server 10.0.0.1:8080 of tcp 192.0.2.10:80"),
                arguments(new Change.SetTimeouts(new Timeouts(1, 2, 3)), "set timeouts tcp 1 s, tcpfin 2 s, udp 3 s"),
                arguments(
                        new Change.StartDaemon(SyncDaemon.of(SyncRole.MASTER, "eth0", 1)),
                        "start daemon master on eth0"),
                arguments(new Change.StopDaemon(SyncRole.BACKUP), "stop daemon backup"),
                arguments(new Change.Zero(WEB), "zero counters of tcp 192.0.2.10:80"),
                arguments(new Change.Zero(null), "zero counters"),
                arguments(new Change.Flush(), "flush"));
    }

    @ParameterizedTest
    @MethodSource
    void refusals(Change change, String text) {
        IpvsException refusal = IpvsException.refused(change, Errno.EEXIST);

        assertThat(refusal).hasMessage(text + ": File exists (EEXIST)");
        assertThat(refusal.detail()).isEqualTo("File exists");
        assertThat(refusal.change()).isSameAs(change);
        assertThat(refusal.operation()).isEqualTo(change.operation());
    }

    @Test
    void whatNobodyKnowsIsSaidToBeUnknown() {
        Change change = new Change.AddServer(WEB, SERVER);
        IpvsException unclear = IpvsException.failed(change.operation(), "no answer", null);

        assertThat(unclear.of(change).ofBatch(0, 1))
                .hasMessage("add server 10.0.0.1:8080 of tcp 192.0.2.10:80: outcome unknown: no answer");
        assertThat(unclear.of(change).ofBatch(128, 256)).hasMessage("changes 129 to 256: outcome unknown: no answer");
        assertThat(IpvsException.failed(Operation.GET_SERVICE, "no answer", null)
                        .of(WEB))
                .hasMessage("read service tcp 192.0.2.10:80: no answer");
        assertThat(IpvsException.notSent(change.operation(), "no room", null).of(change))
                .hasMessage("add server 10.0.0.1:8080 of tcp 192.0.2.10:80: no room");
    }

    @ParameterizedTest
    @CsvSource({
        "ADD_SERVICE, 17, false",
        "ADD_SERVICE, 1, true",
        "GET_SERVICE, 1, true",
        "OPEN, 2, true",
        "ENTER_NAMESPACE, 2, true",
        "ENTER_NAMESPACE, 1, true",
    })
    void whereIpvsCannotBeUsedIsSaid(Operation operation, int errno, boolean unavailable) {
        assertThat(IpvsException.refused(operation, errno).isUnavailable()).isEqualTo(unavailable);
    }

    @Test
    void anAnswerThatIsLostIsNotForWantOfIpvs() {
        assertThat(IpvsException.failed(Operation.OPEN, "late", null).isUnavailable())
                .isFalse();
        assertThat(IpvsException.notSent(Operation.OPEN, "no library", null).isUnavailable())
                .isTrue();
        assertThat(IpvsException.notSent(Operation.FLUSH, "no room", null).isUnavailable())
                .isFalse();
    }
}
