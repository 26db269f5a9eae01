package io.github.ipvs4j.netlink;

import static io.github.ipvs4j.testkit.Samples.MARK6;
import static io.github.ipvs4j.testkit.Samples.PHONE;
import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.WEB6;
import static io.github.ipvs4j.testkit.Samples.add;
import static io.github.ipvs4j.testkit.Samples.ip;
import static io.github.ipvs4j.testkit.Samples.prefix;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.IpvsInfo;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.netlink.ScriptedDirector.Call;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded answers are understood. */
class GoldenAnswerTest {
    private static Arguments row(String golden, Call call, Object expected) {
        return arguments(golden, call, expected);
    }

    private static ServiceStatus unused(ServiceSpec spec) {
        return new ServiceStatus(spec, Stats.ZERO);
    }

    private static RealServerStatus unused(RealServerSpec spec) {
        return new RealServerStatus(spec, 0, 0, 0, Stats.ZERO);
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                row("get-info-answer", NetlinkIpvs::info, new IpvsInfo(0x010201, 4096)),
                row("get-timeouts-answer", NetlinkIpvs::timeouts, new Timeouts(900, 120, 300)),
                row("own-get-service-answer", ipvs -> ipvs.service(PHONE), unused(Golden.PHONE_SERVICE)),
                row(
                        "own-get-service-mark-answer",
                        ipvs -> ipvs.service(MARK6),
                        unused(ServiceSpec.of(MARK6, "wrr").persistent(300, prefix(64)))),
                row("list-services-answer", NetlinkIpvs::services, List.of(unused(ServiceSpec.of(WEB, "rr")))),
                row("list-servers-answer", ipvs -> ipvs.servers(WEB), List.of(unused(SERVER))),
                row(
                        "own-list-servers-answer",
                        ipvs -> ipvs.servers(WEB),
                        List.of(unused(Golden.GUE_SERVER), unused(Golden.DIRECT_SERVER))),
                row(
                        "list-daemons-answer",
                        NetlinkIpvs::daemons,
                        List.of(
                                new SyncDaemon(SyncRole.MASTER, "lo", 7, 1472, ip("224.0.0.81"), 8848, 1),
                                new SyncDaemon(SyncRole.BACKUP, "lo", 7, 1400, ip("ff02::81"), 9000, 3))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void answers(String golden, Call call, Object expected) throws IpvsException {
        ScriptedDirector director = ScriptedDirector.open();
        director.socket().answer(Golden.bytes(golden)).answer(Golden.bytes("done"));

        assertThat(call.with(director.ipvs())).isEqualTo(expected);
    }

    @Test
    void aRefusedChangeCarriesOperationAndErrno() {
        ScriptedDirector director = ScriptedDirector.open();
        director.socket().answer(Golden.bytes("refusal"));
        IpvsException refusal =
                catchThrowableOfType(IpvsException.class, () -> director.ipvs().apply(add(WEB)));

        assertThat(refusal.is(Operation.ADD_SERVICE, Errno.EEXIST)).isTrue();
    }

    @Test
    void aRefusedQueryCarriesOperationAndErrno() {
        ScriptedDirector director = ScriptedDirector.open();
        director.socket().answer(Golden.bytes("own-get-service-refusal"));
        IpvsException refusal =
                catchThrowableOfType(IpvsException.class, () -> director.ipvs().service(WEB6));

        assertThat(refusal.is(Operation.GET_SERVICE, Errno.ESRCH)).isTrue();
    }

    @Test
    void aStopThatIsNotAnsweredItselfIsDoneWhenTheRequestAfterItIsAnswered() throws IpvsException {
        ScriptedDirector director = ScriptedDirector.open();
        director.socket().answer(Golden.bytes("own-stop-daemon-answer"));
        director.ipvs().apply(new Change.StopDaemon(SyncRole.MASTER));

        assertThat(director.socket().stepsLeft()).isZero();
    }
}
