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
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RequiresKernel;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.netlink.ScriptedDirector.Call;
import io.github.ipvs4j.netlink.traffic.TrafficListener;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The driver and this kernel exchange the recorded messages, whatever kernel and CPU recorded them: each request byte
 * for byte, each answer attribute for attribute.
 */
@RequiresKernel
class GoldenKernelTest {
    private static final Change WITH_SERVICE = add(WEB);
    private static final Change WITH_SERVER = new Change.AddServer(WEB, SERVER);
    private static final Change WITH_MASTER = new Change.StartDaemon(SyncDaemon.of(SyncRole.MASTER, "lo", 7));

    /** The table that the kernel needs to accept a recorded change; an empty one for all others. */
    private static final Map<String, List<Change>> TABLES = Map.of(
            "edit-service-request", List.of(WITH_SERVICE),
            "own-delete-service-request", List.of(WITH_SERVICE),
            "own-add-server-request", List.of(WITH_SERVICE),
            "own-edit-server-request", List.of(WITH_SERVICE, WITH_SERVER),
            "own-delete-server-request", List.of(WITH_SERVICE, WITH_SERVER),
            "own-zero-one-request", List.of(WITH_SERVICE),
            "own-stop-daemon-request", List.of(WITH_MASTER));

    private final Recorder recorder = new Recorder();

    @SuppressWarnings("NullAway.Init") // opened before each test
    private NetlinkIpvs ipvs;

    /** Keeps what was sent and received since it was last emptied. */
    private static final class Recorder implements TrafficListener {
        private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
        private final ByteArrayOutputStream received = new ByteArrayOutputStream();

        @Override
        public void sent(byte[] bytes, int length) {
            sent.write(bytes, 0, length);
        }

        @Override
        public void received(byte[] bytes, int length) {
            received.write(bytes, 0, length);
        }

        void empty() {
            sent.reset();
            received.reset();
        }
    }

    @BeforeEach
    void open() throws IpvsException {
        ipvs = NetlinkIpvs.open(NetlinkOptions.DEFAULTS.withTraffic(recorder));
    }

    @AfterEach
    void emptyAndClose() throws IpvsException {
        ipvs.apply(new Change.Flush());
        for (SyncDaemon daemon : ipvs.daemons()) {
            ipvs.apply(new Change.StopDaemon(daemon.role()));
        }
        ipvs.close();
    }

    @Test
    void opening() {
        byte[] sent = recorder.sent.toByteArray();
        int second = Golden.bytes("get-family-request").length;
        assertThat(request(Arrays.copyOf(sent, second))).isEqualTo(recordedQuery("get-family-request"));
        assertThat(request(Arrays.copyOfRange(sent, second, sent.length))).isEqualTo(recordedQuery("get-info-request"));

        // but for the number of the family, the size of the connection table, and what the family can do
        List<String> family = Answer.lines(Golden.bytes("get-family-answer"));
        List<String> info = Answer.lines(Golden.bytes("get-info-answer"));
        assertThat(Answer.lines(recorder.received.toByteArray()))
                .containsSubsequence(family.get(0), family.get(1))
                .contains(family.get(3), info.get(0), info.get(1))
                .anyMatch(line -> line.matches("1 [0-9a-f]{4}"))
                .anyMatch(line -> line.matches("2 [0-9a-f]{8}"));
    }

    static Stream<Arguments> changes() {
        return GoldenRequestTest.changes();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void changes(String golden, Call call, String answer) throws IpvsException {
        exchange(TABLES.getOrDefault(golden, List.of()), call);

        byte[] sent = recorder.sent.toByteArray();
        assertThat(request(sent)).isEqualTo(request(Golden.bytes(golden)));
        assertThat(Answer.lines(recorder.received.toByteArray()))
                .containsOnly(Answer.lines(Golden.bytes(answer)).get(0));
    }

    private static Arguments row(String request, String answer, Call call, Change... table) {
        return arguments(request, answer, call, List.of(table));
    }

    static Stream<Arguments> queries() {
        SyncDaemon backup = new SyncDaemon(SyncRole.BACKUP, "lo", 7, 1400, ip("ff02::81"), 9000, 3);
        return Stream.of(
                row(
                        "own-get-service-request",
                        "own-get-service-answer",
                        ipvs -> ipvs.service(PHONE),
                        new Change.AddService(Golden.PHONE_SERVICE)),
                row(
                        "own-get-service-mark-request",
                        "own-get-service-mark-answer",
                        ipvs -> ipvs.service(MARK6),
                        new Change.AddService(ServiceSpec.of(MARK6, "wrr").persistent(300, prefix(64)))),
                row("list-services-request", "list-services-answer", NetlinkIpvs::services, WITH_SERVICE),
                row(
                        "list-servers-request",
                        "list-servers-answer",
                        ipvs -> ipvs.servers(WEB),
                        WITH_SERVICE,
                        WITH_SERVER),
                row(
                        "list-servers-request",
                        "own-list-servers-answer",
                        ipvs -> ipvs.servers(WEB),
                        WITH_SERVICE,
                        new Change.AddServer(WEB, Golden.DIRECT_SERVER),
                        new Change.AddServer(WEB, Golden.GUE_SERVER)),
                row(
                        "list-daemons-request",
                        "list-daemons-answer",
                        NetlinkIpvs::daemons,
                        WITH_MASTER,
                        new Change.StartDaemon(backup)),
                row(
                        "get-timeouts-request",
                        "get-timeouts-answer",
                        NetlinkIpvs::timeouts,
                        new Change.SetTimeouts(new Timeouts(900, 120, 300))));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void queries(String golden, String answer, Call call, List<Change> table) throws IpvsException {
        exchange(table, call);

        assertThat(request(recorder.sent.toByteArray())).isEqualTo(recordedQuery(golden));
        assertThat(Answer.lines(recorder.received.toByteArray()))
                .containsSubsequence(Answer.lines(Golden.bytes(answer)));
    }

    @Test
    void aRefusal() {
        recorder.empty();
        IpvsException refusal = catchThrowableOfType(IpvsException.class, () -> ipvs.service(WEB6));

        assertThat(refusal.is(Operation.GET_SERVICE, Errno.ESRCH)).isTrue();
        assertThat(Answer.lines(recorder.received.toByteArray()))
                .isEqualTo(Answer.lines(Golden.bytes("own-get-service-refusal")));
    }

    private void exchange(List<Change> table, Call call) throws IpvsException {
        for (Change change : table) {
            ipvs.apply(change);
        }
        recorder.empty();
        call.with(ipvs);
    }

    private static String request(byte[] bytes) {
        return new Request(bytes).withoutFamily().hex();
    }

    /** The C program wants queries acknowledged, and this driver does not. */
    private static String recordedQuery(String golden) {
        return new Request(Golden.bytes(golden)).withoutAck().withoutFamily().hex();
    }
}
