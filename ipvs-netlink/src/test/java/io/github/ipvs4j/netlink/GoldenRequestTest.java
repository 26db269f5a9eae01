package io.github.ipvs4j.netlink;

import static io.github.ipvs4j.testkit.Samples.MARK;
import static io.github.ipvs4j.testkit.Samples.MARK6;
import static io.github.ipvs4j.testkit.Samples.PHONE;
import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.WEB6;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.ip;
import static io.github.ipvs4j.testkit.Samples.mask;
import static io.github.ipvs4j.testkit.Samples.prefix;
import static io.github.ipvs4j.testkit.Samples.tunnelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.netlink.ScriptedDirector.Call;
import io.github.ipvs4j.netlink.transport.ScriptedSocket;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the driver sends is what was recorded: byte for byte, or where it sends less, attribute for attribute. */
class GoldenRequestTest {
    private static final Change HEAVIER = new Change.EditServer(
            WEB,
            RealServerSpec.of(SERVER.endpoint(), ForwardingMethod.DIRECT, 7).withThresholds(200, 100));
    private static final Tunnel GUE = new Tunnel(TunnelType.GUE, 6080, Tunnel.CHECKSUM);
    private static final ServiceSpec SIP = ServiceSpec.of(PHONE, "sh")
            .persistent(60, mask("255.255.255.255"))
            .withFlags(ServiceSpec.ONE_PACKET | ServiceSpec.SCHED_2)
            .withPersistenceEngine("sip");
    private static final SyncDaemon EVERY_OPTION =
            new SyncDaemon(SyncRole.BACKUP, "lo", 7, 1400, ip("ff02::81"), 9000, 3);

    private static Arguments change(String golden, Change change) {
        Call call = ipvs -> {
            ipvs.apply(change);
            return change;
        };
        return arguments(golden, call, "acknowledgement");
    }

    private static Arguments query(String golden, Call call, String answer) {
        return arguments(golden, call, answer);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("add-service-request", new Change.AddService(ServiceSpec.of(WEB, "rr"))),
                change(
                        "add-service-ipv6-request",
                        new Change.AddService(ServiceSpec.of(WEB6, "wlc").persistent(300, prefix(64)))),
                change(
                        "add-service-netmask-request",
                        new Change.AddService(ServiceSpec.of(WEB, "wlc").persistent(60, mask("255.255.255.0")))),
                change("add-service-mark-request", new Change.AddService(ServiceSpec.of(MARK, "rr"))),
                change("add-service-engine-request", new Change.AddService(SIP)),
                change("edit-service-request", new Change.EditService(ServiceSpec.of(WEB, "wrr"))),
                change("own-delete-service-request", new Change.DeleteService(WEB)),
                change("own-add-server-request", new Change.AddServer(WEB, SERVER)),
                change("own-edit-server-request", HEAVIER),
                change("own-delete-server-request", new Change.DeleteServer(WEB, SERVER.endpoint())),
                change("start-daemon-request", new Change.StartDaemon(SyncDaemon.of(SyncRole.MASTER, "lo", 7))),
                change("start-daemon-every-option-request", new Change.StartDaemon(EVERY_OPTION)),
                change("own-stop-daemon-request", new Change.StopDaemon(SyncRole.MASTER)),
                change("set-timeouts-request", new Change.SetTimeouts(new Timeouts(900, 120, 300))),
                change("zero-all-request", new Change.Zero(null)),
                change("own-zero-one-request", new Change.Zero(WEB)),
                change("flush-request", new Change.Flush()));
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                query("own-get-service-request", ipvs -> ipvs.service(PHONE), "own-get-service-answer"),
                query("own-get-service-mark-request", ipvs -> ipvs.service(MARK6), "own-get-service-mark-answer"),
                query("list-services-request", NetlinkIpvs::services, "done"),
                query("list-servers-request", ipvs -> ipvs.servers(WEB), "done"),
                query("list-daemons-request", NetlinkIpvs::daemons, "done"),
                query("get-timeouts-request", NetlinkIpvs::timeouts, "get-timeouts-answer"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aChangeIsSentAsRecorded(String golden, Call call, String answer) throws IpvsException {
        assertThat(sent(call, answer).hex()).isEqualTo(new Request(Golden.bytes(golden)).hex());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void aQueryIsSentAsRecordedButForTheAcknowledgement(String golden, Call call, String answer) throws IpvsException {
        assertThat(sent(call, answer).hex())
                .isEqualTo(new Request(Golden.bytes(golden)).withoutAck().hex());
    }

    private static Request sent(Call call, String answer) throws IpvsException {
        ScriptedDirector director = ScriptedDirector.open();
        director.socket().answer(Golden.bytes(answer));
        call.with(director.ipvs());
        assertThat(director.socket().sent()).hasSize(1);
        return new Request(director.socket().sent().get(0));
    }

    @Test
    void openingAsksForTheFamilyAndItsInfo() throws IpvsException {
        ScriptedSocket socket =
                new ScriptedSocket().answer(Golden.bytes("get-family-answer")).answer(Golden.bytes("get-info-answer"));
        NetlinkIpvs.over(socket, "/nonexistent");

        assertThat(socket.sent())
                .map(bytes -> new Request(bytes).hex())
                .containsExactly(
                        new Request(Golden.bytes("get-family-request"))
                                .withoutAck()
                                .hex(),
                        new Request(Golden.bytes("get-info-request"))
                                .withoutAck()
                                .hex());
    }

    static Stream<Arguments> smallerThanTheOriginal() {
        Set<String> service = Set.of("1/1", "1/2", "1/3", "1/4");
        Set<String> server = Set.of("2/11", "2/1", "2/2");
        Set<String> wholeServer = Set.of("2/11", "2/1", "2/2", "2/3", "2/4", "2/5", "2/6", "2/13", "2/14", "2/15");
        RealServerSpec gue = tunnelled(at("10.1.1.2", 0)).withTunnel(GUE);
        return Stream.of(
                arguments("delete-service-request", new Change.DeleteService(WEB), service, Set.of()),
                arguments("zero-one-request", new Change.Zero(WEB), service, Set.of()),
                arguments("stop-daemon-request", new Change.StopDaemon(SyncRole.MASTER), Set.of("3/1"), Set.of()),
                arguments("add-server-request", new Change.AddServer(WEB, SERVER), service, wholeServer),
                arguments("add-server-gue-request", new Change.AddServer(MARK, gue), Set.of("1/1", "1/5"), wholeServer),
                arguments("delete-server-request", new Change.DeleteServer(WEB, SERVER.endpoint()), service, server));
    }

    /** ipvsadm sends a full service with an empty scheduler where the kernel looks at the identity alone. */
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void smallerThanTheOriginal(String golden, Change change, Set<String> service, Set<String> server)
            throws IpvsException {
        Request original = new Request(Golden.bytes(golden));
        Request ours = sent(
                ipvs -> {
                    ipvs.apply(change);
                    return change;
                },
                "acknowledgement");
        Set<String> needed = new TreeSet<>(service);
        needed.addAll(server);

        assertThat(ours.command()).isEqualTo(original.command());
        assertThat(ours.attributes().keySet()).isEqualTo(needed);
        assertThat(original.attributes()).containsAllEntriesOf(ours.attributes());
    }

    @Test
    void everyCommandHasAGoldenRequest() {
        Set<Integer> commands = new TreeSet<>(Set.of((int) Golden.bytes("get-info-request")[16]));
        Stream.concat(changes(), queries())
                .forEach(row -> commands.add(new Request(Golden.bytes((String) row.get()[0])).command()));

        assertThat(commands)
                .containsExactlyElementsOf(Arrays.stream(Operation.values())
                        .map(Operation::command)
                        .filter(command -> command != 0)
                        .toList());
    }
}
