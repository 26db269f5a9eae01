package io.github.ipvs4j.cli.audit;

import static io.github.ipvs4j.testkit.Samples.MARK6;
import static io.github.ipvs4j.testkit.Samples.PHONE;
import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.WEB6;
import static io.github.ipvs4j.testkit.Samples.add;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.ip;
import static io.github.ipvs4j.testkit.Samples.mask;
import static io.github.ipvs4j.testkit.Samples.tcp;
import static io.github.ipvs4j.testkit.Samples.tunnelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the system log is told of changes. */
final class AuditedIpvsTest {
    private static final String DONE = "<85>TIME ipvsadm[42]: uid=0 sudo_user=alice result=ok rule=";
    private static final String FAILED = "<84>TIME ipvsadm[42]: uid=0 sudo_user=alice result=";

    /** A log that takes what it has room for. */
    private static final class Log implements AuditSink {
        private final List<String> lines = new ArrayList<>();
        private int room = Integer.MAX_VALUE;
        private boolean closed;

        @Override
        public boolean send(byte[] line) {
            String text = new String(line, StandardCharsets.ISO_8859_1);
            assertThat(text.chars().allMatch(c -> c >= ' ' && c <= '~'))
                    .as(text)
                    .isTrue();
            if (room == 0) {
                return false;
            }
            room--;
            lines.add(text.replaceAll("> ?[A-Z][a-z]{2} [ 123]\\d \\d\\d:\\d\\d:\\d\\d ", ">TIME "));
            return true;
        }

        @Override
        public boolean sendLast(byte[] line) {
            return send(line);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final Log log = new Log();

    private AuditedIpvs audited(Ipvs ipvs) {
        return new AuditedIpvs(ipvs, new AuditLine(42, 0, "alice", null), log);
    }

    /** A driver whose every change ends like that. */
    private static Ipvs failing(Throwable failure) {
        return (Ipvs) Proxy.newProxyInstance(
                Ipvs.class.getClassLoader(), new Class<?>[] {Ipvs.class}, (proxy, method, arguments) -> {
                    throw failure;
                });
    }

    private static Arguments row(String rule, Change change) {
        return arguments(rule, change);
    }

    static Stream<Arguments> rules() {
        ServiceSpec sip = ServiceSpec.of(PHONE, "sh")
                .persistent(60, mask("255.255.255.0"))
                .withFlags(ServiceSpec.ONE_PACKET | ServiceSpec.SCHED_2)
                .withPersistenceEngine("sip");
        return Stream.of(
                row("-A -t 10.0.0.1:80 -s rr", add(WEB)),
                row("-A -t [fd00::1]:443 -s rr", add(WEB6)),
                row("-A -f 7 -6 -s rr", add(MARK6)),
                row(
                        "-E -u 10.0.0.3:5060 -s sh -p 60 -M 255.255.255.0 --pe sip -o -b sh-port",
                        new Change.EditService(sip)),
                row("-D -t 10.0.0.1:80", new Change.DeleteService(WEB)),
                row("-a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -w 5", new Change.AddServer(WEB, SERVER)),
                row(
                        "-e -f 7 -6 -r [fd00::2]:0 -i -w 1 --tun-type gue --tun-port 6080 --tun-csum -x 9 -y 3",
                        new Change.EditServer(
                                MARK6,
                                tunnelled(at("fd00::2", 0))
                                        .withTunnel(new Tunnel(TunnelType.GUE, 6080, Tunnel.CHECKSUM))
                                        .withThresholds(9, 3))),
                row("-d -t 10.0.0.1:80 -r [fd00::2]:0", new Change.DeleteServer(WEB, at("fd00::2", 0))),
                row("-C", new Change.Flush()),
                row("-Z", new Change.Zero(null)),
                row("-Z -f 7 -6", new Change.Zero(MARK6)),
                row("--set 900 0 300", new Change.SetTimeouts(new Timeouts(900, 0, 300))),
                row(
                        "--start-daemon master --mcast-interface eth0 --syncid 7",
                        new Change.StartDaemon(SyncDaemon.of(SyncRole.MASTER, "eth0", 7))),
                row(
                        "--start-daemon backup --mcast-interface lo --syncid 7 --sync-maxlen 1400 --mcast-group ff02::81"
                                + " --mcast-port 9000 --mcast-ttl 3",
                        new Change.StartDaemon(
                                new SyncDaemon(SyncRole.BACKUP, "lo", 7, 1400, ip("ff02::81"), 9000, 3))),
                row("--stop-daemon backup", new Change.StopDaemon(SyncRole.BACKUP)),
                row("-A -t 10.0.0.1:80 -s a\\x22\\x0a\\x5c", new Change.AddService(named("a\"\n\\"))));
    }

    /** With a scheduler that only a kernel to come could have. */
    private static ServiceSpec named(String scheduler) {
        return ServiceSpec.reported(WEB, scheduler, 0, 0, Netmask.full(WEB.family()), null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void rules(String rule, Change change) throws IpvsException {
        IpvsException busy = IpvsException.refused(change.operation(), Errno.EBUSY);
        AuditedIpvs refused = audited(failing(busy));

        assertThatThrownBy(() -> refused.apply(change)).isSameAs(busy);
        assertThat(log.lines).containsExactly(FAILED + "EBUSY error=\"Device or resource busy\" rule=\"" + rule + "\"");
    }

    @Test
    void everyKindOfChangeIsAmongThem() {
        assertThat(rules().map(row -> (Object) row.get()[1].getClass()).distinct())
                .containsExactlyInAnyOrder((Object[]) Change.class.getPermittedSubclasses());
    }

    @Test
    void resultsAreThoseOfTheKernelWithOurMessage() throws IpvsException {
        AuditedIpvs ipvs = audited(new FakeIpvs());
        ipvs.apply(add(WEB));
        assertThatThrownBy(() -> ipvs.apply(add(WEB))).isInstanceOf(IpvsException.class);

        assertThat(log.lines)
                .containsExactly(
                        DONE + "\"-A -t 10.0.0.1:80 -s rr\"",
                        FAILED + "EEXIST error=\"Service already exists\" rule=\"-A -t 10.0.0.1:80 -s rr\"");
    }

    @Test
    void eachChangeOfABatchIsToldInItsOrder() throws IpvsException {
        AuditedIpvs ipvs = audited(new FakeIpvs());
        List<Integer> refused = new ArrayList<>();
        ipvs.applyAll(
                List.of(add(WEB), add(WEB), new Change.DeleteService(PHONE), add(PHONE)),
                (index, why) -> refused.add(index));

        assertThat(refused).containsExactly(1, 2);
        assertThat(log.lines)
                .containsExactly(
                        DONE + "\"-A -t 10.0.0.1:80 -s rr\"",
                        FAILED + "EEXIST error=\"Service already exists\" rule=\"-A -t 10.0.0.1:80 -s rr\"",
                        FAILED + "ESRCH error=\"No such service\" rule=\"-D -u 10.0.0.3:5060\"",
                        DONE + "\"-A -u 10.0.0.3:5060 -s rr\"");
    }

    static Stream<Arguments> brokenExchanges() {
        return Stream.of(
                arguments(IpvsException.failed(Operation.FLUSH, "no answer", null), "no answer"),
                arguments(new IllegalStateException("x\ny"), "java.lang.IllegalStateException: x\\x0ay"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void brokenExchanges(Throwable failure, String error) {
        AuditedIpvs ipvs = audited(failing(failure));
        assertThatThrownBy(() -> ipvs.apply(new Change.Flush())).isSameAs(failure);
        assertThatThrownBy(() -> ipvs.applyAll(List.of(add(WEB), new Change.Flush()), (index, why) -> {}))
                .isSameAs(failure);

        String expected = failure instanceof IpvsException ? error : "internal error";
        assertThat(log.lines)
                .containsExactly(
                        FAILED + "unknown error=\"" + error + "\" rule=\"-C\"",
                        FAILED + "unknown error=\"" + expected + "\" rule=\"-A -t 10.0.0.1:80 -s rr\"",
                        FAILED + "unknown error=\"" + expected + "\" rule=\"-C\"");
    }

    /** What was refused before the exchange broke was refused all the same. */
    @Test
    void aBatchThatBreaksInTheMiddle() {
        Ipvs breaking = (Ipvs) Proxy.newProxyInstance(
                Ipvs.class.getClassLoader(), new Class<?>[] {Ipvs.class}, (proxy, method, arguments) -> {
                    ((Ipvs.RefusalListener) arguments[1])
                            .refused(0, IpvsException.refused(Operation.ADD_SERVICE, Errno.ENOENT));
                    throw IpvsException.failed(Operation.ADD_SERVICE, "cut", null);
                });
        AuditedIpvs ipvs = audited(breaking);
        assertThatThrownBy(() -> ipvs.applyAll(List.of(add(WEB), add(WEB6)), (index, why) -> {}))
                .hasMessageEndingWith(": cut");

        assertThat(log.lines)
                .containsExactly(
                        FAILED
                                + "ENOENT error=\"Scheduler or persistence engine not found\" rule=\"-A -t 10.0.0.1:80 -s rr\"",
                        FAILED + "unknown error=\"cut\" rule=\"-A -t [fd00::1]:443 -s rr\"");
    }

    /** What came before was made, and what was not sent was not. */
    @Test
    void ofABatchThatBreaksEachChangeIsToldAsFarAsItIsKnown() {
        Ipvs breaking =
                failing(IpvsException.failed(Operation.ADD_SERVICE, "cut", null).ofBatch(1, 2));
        AuditedIpvs ipvs = audited(breaking);
        assertThatThrownBy(() -> ipvs.applyAll(List.of(add(WEB), add(WEB6), add(PHONE)), (index, why) -> {}))
                .hasMessageEndingWith(": cut");

        assertThat(log.lines)
                .containsExactly(
                        DONE + "\"-A -t 10.0.0.1:80 -s rr\"",
                        FAILED + "unknown error=\"cut\" rule=\"-A -t [fd00::1]:443 -s rr\"",
                        FAILED + "not-sent error=\"cut\" rule=\"-A -u 10.0.0.3:5060 -s rr\"");
    }

    @Test
    void whatWasNotSentIsNotUnknown() {
        IpvsException failure = IpvsException.notSent(Operation.FLUSH, "no room", null);
        AuditedIpvs ipvs = audited(failing(failure));
        assertThatThrownBy(() -> ipvs.apply(new Change.Flush())).isSameAs(failure);
        assertThatThrownBy(() -> ipvs.applyAll(List.of(new Change.Flush()), (index, why) -> {}))
                .isSameAs(failure);

        assertThat(log.lines)
                .containsExactly(
                        FAILED + "not-sent error=\"no room\" rule=\"-C\"",
                        FAILED + "not-sent error=\"no room\" rule=\"-C\"");
    }

    @Test
    void whatFoundNoRoomIsCountedAndToldAtTheEnd() throws IpvsException {
        AuditedIpvs ipvs = audited(new FakeIpvs());
        log.room = 1;
        for (int port = 1; port <= 4; port++) {
            ipvs.apply(add(tcp("10.0.0.1", port)));
        }
        log.room = 9;
        ipvs.apply(new Change.Flush());
        ipvs.close();

        assertThat(log.lines)
                .containsExactly(
                        DONE + "\"-A -t 10.0.0.1:1 -s rr\"",
                        DONE + "\"-C\"",
                        "<84>TIME ipvsadm[42]: uid=0 sudo_user=alice lost=3");
        assertThat(log.closed).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                ",-",
                "``,-",
                "alice,alice",
                "DOM\\user,DOM?user",
                "o'neil,o?neil",
                "a b=c\"d,a?b?c?d",
                "m\u00fcller,m?ller",
                "a\u001b[0m\u0007b\u2028c,a??0m?b?c",
                "_svc-1.x@y$+z,_svc-1.x@y$+z"
            })
    void namesOfTheEnvironmentAreTamed(String name, String shown) {
        String line = new String(
                new AuditLine(1, 1000, name == null ? null : name.replace("\\n", "\n"), null).done(new Change.Flush()),
                StandardCharsets.ISO_8859_1);

        assertThat(line).endsWith(" ipvsadm[1]: uid=1000 sudo_user=" + shown + " result=ok rule=\"-C\"");
    }

    @Test
    void anotherNetworkNamespaceIsNamed() {
        byte[] line = new AuditLine(1, 0, null, "/proc/7/ns/\"net\n").done(new Change.Flush());

        assertThat(new String(line, StandardCharsets.ISO_8859_1))
                .endsWith(" sudo_user=- netns=\"/proc/7/ns/\\x22net\\x0a\" result=ok rule=\"-C\"");
    }

    @Test
    void nothingMakesALineEndless() {
        byte[] name = new AuditLine(1, 0, "a\n".repeat(1000), null).done(new Change.Flush());
        byte[] rule = new AuditLine(1, 0, "a", null).done(new Change.AddService(named("\u0001".repeat(100_000))));

        byte[] namespace = new AuditLine(1, 0, "a", "\u0001".repeat(100_000)).done(new Change.Flush());

        assertThat(name).hasSizeLessThan(200);
        assertThat(namespace).hasSizeLessThan(2200);
        assertThat(rule).hasSizeLessThan(2200);
        assertThat(new String(rule, StandardCharsets.ISO_8859_1)).endsWith("\\x01...\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05, Jan  2 03:04:05",
        "2026-12-31T23:59:59, Dec 31 23:59:59",
        "2024-02-29T00:00:00, Feb 29 00:00:00"
    })
    void timesAreThoseOfTheSystemLog(String time, String text) {
        assertThat(SyslogTime.of(ZonedDateTime.parse(time + "Z").withZoneSameInstant(ZoneOffset.UTC)))
                .isEqualTo(text);
    }
}
