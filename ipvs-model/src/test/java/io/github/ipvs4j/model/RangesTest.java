package io.github.ipvs4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ipvs4j.testkit.Samples;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values refuse what no kernel attribute could hold, and say what they would have taken. */
class RangesTest {
    private static final long TOO_LARGE = 0x1_0000_0000L;
    private static final Endpoint PLACE = Samples.at("10.1.1.1", 80);
    private static final ForwardingMethod DIRECT = ForwardingMethod.DIRECT;

    static Stream<Arguments> nonsense() {
        String u32 = "must be 0…4294967295, not ";
        String u16 = "must be 0…65535, not ";
        return Stream.of(
                row(() -> new Endpoint(PLACE.address(), -1), "port " + u16 + "-1"),
                row(() -> new Endpoint(PLACE.address(), 65536), "port " + u16 + "65536"),
                row(() -> new Protocol(-1), "protocol number " + u16 + "-1"),
                row(() -> new Protocol(65536), "protocol number " + u16 + "65536"),
                row(() -> new ForwardingMethod(-1), "forwarding method " + u32 + "-1"),
                row(() -> new ForwardingMethod(TOO_LARGE), "forwarding method " + u32 + TOO_LARGE),
                row(() -> new TunnelType(-1), "tunnel type must be 0…255, not -1"),
                row(() -> new TunnelType(256), "tunnel type must be 0…255, not 256"),
                row(() -> new Tunnel(TunnelType.GUE, -1, 0), "tunnel port " + u16 + "-1"),
                row(() -> new Tunnel(TunnelType.GUE, 65536, 0), "tunnel port " + u16 + "65536"),
                row(() -> new Tunnel(TunnelType.GUE, 1, -1), "tunnel flags " + u16 + "-1"),
                row(() -> new Tunnel(TunnelType.GUE, 1, 65536), "tunnel flags " + u16 + "65536"),
                row(() -> mark(0), "firewall mark must be 1…4294967295, not 0"),
                row(() -> mark(TOO_LARGE), "firewall mark must be 1…4294967295, not " + TOO_LARGE),
                row(() -> RealServerSpec.of(PLACE, DIRECT, -1), "weight " + u32 + "-1"),
                row(() -> RealServerSpec.of(PLACE, DIRECT, TOO_LARGE), "weight " + u32 + TOO_LARGE),
                row(() -> Samples.SERVER.withThresholds(-1, 0), "upper threshold " + u32 + "-1"),
                row(() -> Samples.SERVER.withThresholds(TOO_LARGE, 0), "upper threshold " + u32 + TOO_LARGE),
                row(() -> Samples.SERVER.withThresholds(0, -1), "lower threshold " + u32 + "-1"),
                row(() -> Samples.SERVER.withThresholds(0, TOO_LARGE), "lower threshold " + u32 + TOO_LARGE),
                row(() -> new Timeouts(-1, 0, 0), "tcp timeout " + u32 + "-1"),
                row(() -> new Timeouts(0, TOO_LARGE, 0), "tcpfin timeout " + u32 + TOO_LARGE),
                row(() -> new Timeouts(0, 0, -1), "udp timeout " + u32 + "-1"),
                row(() -> service(""), "scheduler" + word(15) + "\"\""),
                row(() -> service("r\0r"), "scheduler" + word(15) + "\"r\0r\""),
                row(() -> service("r r"), "scheduler" + word(15) + "\"r r\""),
                row(() -> service("rür"), "scheduler" + word(15) + "\"rür\""),
                row(() -> service("x".repeat(16)), "scheduler" + word(15) + "\"" + "x".repeat(16) + "\""),
                row(() -> service("x".repeat(70_000)), "scheduler" + word(15) + "70000 characters"),
                row(() -> service("rr").withScheduler("日"), "scheduler" + word(15) + "\"日\""),
                row(() -> service("rr").withPersistenceEngine(""), "persistence engine" + word(16) + "\"\""),
                row(
                        () -> service("rr").withPersistenceEngine("x".repeat(17)),
                        "persistence engine" + word(16) + "\"" + "x".repeat(17) + "\""),
                row(
                        () -> service("rr").persistent(4_294_968, Samples.mask("255.255.255.255")),
                        "persistence timeout must be 0…4294967, not 4294968"),
                row(
                        () -> SyncDaemon.reported(SyncRole.MASTER, "a\0", 1, 0, null, 0, 0),
                        "interface must be bytes, each as one character, without NUL"),
                row(() -> reported(TOO_LARGE), "persistence timeout " + u32 + TOO_LARGE),
                row(() -> new Netmask(AddressFamily.IPV6, 0), prefix(0)),
                row(() -> new Netmask(AddressFamily.IPV6, 129), prefix(129)),
                row(() -> new Netmask(AddressFamily.IPV6, 4711), prefix(4711)),
                row(() -> new Netmask(AddressFamily.IPV6, -1), prefix(-1)),
                row(() -> Netmask.prefix(AddressFamily.IPV6, 129), prefix(129)),
                row(() -> Netmask.prefix(AddressFamily.IPV4, 33), "IPv4 prefix length must be 0…32, not 33"),
                row(() -> Netmask.of(Samples.ip("::1")), "a mask must be an IPv4 address or a prefix length, not ::1"),
                row(() -> SyncDaemon.of(SyncRole.MASTER, "", 1), "interface" + bytes() + "\"\""),
                row(() -> SyncDaemon.of(SyncRole.MASTER, "e\0", 1), "interface" + bytes() + "\"e\0\""),
                row(() -> SyncDaemon.of(SyncRole.MASTER, "日", 1), "interface" + bytes() + "\"日\""),
                row(
                        () -> SyncDaemon.of(SyncRole.MASTER, "x".repeat(16), 1),
                        "interface" + bytes() + "\"" + "x".repeat(16) + "\""),
                row(() -> new IpvsInfo(1, -1), "connection table size " + u32 + "-1"),
                row(() -> status(-1, 0, 0), "active connections " + u32 + "-1"),
                row(() -> status(0, TOO_LARGE, 0), "inactive connections " + u32 + TOO_LARGE),
                row(() -> status(0, 0, -1), "persistent connections " + u32 + "-1"),
                row(
                        () -> new Connection("TCP", PLACE, PLACE, PLACE, "", -1, null),
                        "seconds until it expires must be 0…9223372036854775807, not -1"),
                row(() -> service("rr").withKey(Samples.WEB6), "netmask and service are of different address families"),
                row(
                        () -> service("rr").persistent(-1, Samples.mask("255.255.255.255")),
                        "persistence timeout must be 0…4294967, not -1"),
                row(
                        () -> service("rr").persistent(1, Samples.prefix(64)),
                        "netmask and service are of different address families"),
                row(() -> SyncDaemon.of(SyncRole.MASTER, "lo", -1), "syncid " + u32 + "-1"),
                row(() -> SyncDaemon.of(SyncRole.MASTER, "lo", TOO_LARGE), "syncid " + u32 + TOO_LARGE),
                row(() -> daemon(-1, 0, 0), "maximum message length " + u16 + "-1"),
                row(() -> daemon(65536, 0, 0), "maximum message length " + u16 + "65536"),
                row(() -> daemon(0, -1, 0), "multicast port " + u16 + "-1"),
                row(() -> daemon(0, 65536, 0), "multicast port " + u16 + "65536"),
                row(() -> daemon(0, 0, -1), "multicast ttl must be 0…255, not -1"),
                row(() -> daemon(0, 0, 256), "multicast ttl must be 0…255, not 256"));
    }

    private static Arguments row(ThrowingCallable making, String message) {
        return arguments(message, making);
    }

    private static String word(int most) {
        return " must be 1…" + most + " of printable ASCII without blanks, not ";
    }

    private static String bytes() {
        return " must be 1…15 of bytes, each as one character, without NUL, not ";
    }

    private static String prefix(int length) {
        return "IPv6 prefix length must be 1…128, not " + length;
    }

    private static ServiceSpec reported(long timeout) {
        return ServiceSpec.reported(Samples.WEB, "rr", 0, timeout, Netmask.full(AddressFamily.IPV4), null);
    }

    private static RealServerStatus status(long active, long inactive, long persistent) {
        return new RealServerStatus(Samples.SERVER, active, inactive, persistent, Stats.ZERO);
    }

    private static ServiceKey mark(long mark) {
        return new ServiceKey.FirewallMark(mark, AddressFamily.IPV4);
    }

    private static ServiceSpec service(String scheduler) {
        return ServiceSpec.of(Samples.WEB, scheduler);
    }

    private static SyncDaemon daemon(int length, int port, int ttl) {
        return new SyncDaemon(SyncRole.BACKUP, "lo", 1, length, null, port, ttl);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void nonsense(String message, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    /** A null would be found when it is sent, or never. */
    static Stream<ThrowingCallable> nulls() {
        ServiceSpec web = ServiceSpec.of(Samples.WEB, "rr");
        Netmask mask = Netmask.full(AddressFamily.IPV4);
        return Stream.of(
                () -> new Endpoint(none(), 1),
                () -> new ServiceKey.Address(none(), PLACE),
                () -> new ServiceKey.Address(Protocol.TCP, none()),
                () -> new ServiceKey.FirewallMark(1, none()),
                () -> new Netmask(none(), 1),
                () -> new Tunnel(none(), 0, 0),
                () -> new ServiceSpec(none(), "rr", 0, 0, mask, null),
                () -> new ServiceSpec(Samples.WEB, none(), 0, 0, mask, null),
                () -> new ServiceSpec(Samples.WEB, "rr", 0, 0, none(), null),
                () -> ServiceSpec.reported(Samples.WEB, none(), 0, 0, mask, null),
                () -> RealServerSpec.of(none(), DIRECT, 1),
                () -> RealServerSpec.of(PLACE, none(), 1),
                () -> Samples.SERVER.withTunnel(none()),
                () -> SyncDaemon.of(none(), "lo", 1),
                () -> SyncDaemon.of(SyncRole.MASTER, none(), 1),
                () -> SyncDaemon.reported(SyncRole.MASTER, none(), 1, 0, null, 0, 0),
                () -> new ServiceStatus(none(), Stats.ZERO),
                () -> new ServiceStatus(web, none()),
                () -> new RealServerStatus(none(), 0, 0, 0, Stats.ZERO),
                () -> new RealServerStatus(Samples.SERVER, 0, 0, 0, none()),
                () -> new Connection(none(), PLACE, PLACE, PLACE, "", 0, null),
                () -> new Connection("TCP", none(), PLACE, PLACE, "", 0, null),
                () -> new Connection("TCP", PLACE, none(), PLACE, "", 0, null),
                () -> new Connection("TCP", PLACE, PLACE, none(), "", 0, null),
                () -> new Connection("TCP", PLACE, PLACE, PLACE, none(), 0, null),
                () -> new Connection.EngineData(none(), ""),
                () -> new Connection.EngineData("", none()),
                () -> new Change.AddService(none()),
                () -> new Change.EditService(none()),
                () -> new Change.DeleteService(none()),
                () -> new Change.AddServer(none(), Samples.SERVER),
                () -> new Change.AddServer(Samples.WEB, none()),
                () -> new Change.EditServer(none(), Samples.SERVER),
                () -> new Change.EditServer(Samples.WEB, none()),
                () -> new Change.DeleteServer(none(), PLACE),
                () -> new Change.DeleteServer(Samples.WEB, none()),
                () -> new Change.SetTimeouts(none()),
                () -> new Change.StartDaemon(none()),
                () -> new Change.StopDaemon(none()));
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T none() {
        return null;
    }

    @ParameterizedTest
    @MethodSource
    void nulls(ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(NullPointerException.class);
    }

    /** What a kernel to come reports is no reason for a listing to fail. */
    @Test
    void whatIsReportedIsCarriedAsItIs() {
        Netmask mask = Netmask.reported(AddressFamily.IPV6, 0xffff_ffff);
        String name = "a_scheduler_of_a_kernel_to_come";
        ServiceSpec spec = ServiceSpec.reported(Samples.WEB6, name, -1, TOO_LARGE - 1, mask, name);
        SyncDaemon daemon = SyncDaemon.reported(SyncRole.BACKUP, name, 1, 0, null, 0, 0);

        assertThat(spec.scheduler()).isEqualTo(name);
        assertThat(spec.persistenceEngine()).isEqualTo(name);
        assertThat(spec.timeoutSeconds()).isEqualTo(TOO_LARGE - 1);
        assertThat(spec.netmask()).hasToString("4294967295");
        assertThat(spec.flags()).isEqualTo(~ServiceSpec.HASHED);
        assertThat(spec.withoutFlags(-1).netmask().bits()).isEqualTo(-1);
        assertThat(daemon.multicastInterface()).isEqualTo(name);
        assertThat(daemon.withMaxMessageLength(9).multicastInterface()).isEqualTo(name);
    }

    @Test
    void theLargestValuesAreTaken() {
        long most = TOO_LARGE - 1;

        assertThat(new Endpoint(PLACE.address(), 65535).port()).isEqualTo(65535);
        assertThat(mark(most).family()).isEqualTo(AddressFamily.IPV4);
        assertThat(new Timeouts(most, most, most).udp()).isEqualTo(most);
        assertThat(daemon(65535, 65535, 255).multicastTtl()).isEqualTo(255);
        assertThat(Samples.SERVER.withThresholds(most, most).lowerThreshold()).isEqualTo(most);
        assertThat(service("rr").persistent(4_294_967).timeoutSeconds()).isEqualTo(4_294_967);
        assertThat(service("x".repeat(15)).scheduler()).hasSize(15);
        assertThat(service("rr").withPersistenceEngine("x".repeat(16)).persistenceEngine())
                .hasSize(16);
        assertThat(SyncDaemon.of(SyncRole.MASTER, "b\u00c3\u00a4 :/", 1).multicastInterface())
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0xff, 0xff00ff00, -1})
    void anIpv4MaskIsWrittenAsAnAddress(int bits) {
        Netmask mask = new Netmask(AddressFamily.IPV4, bits);

        assertThat(mask).hasToString(IpAddress.ipv4(bits).toString());
        assertThat(mask.isFull()).isEqualTo(bits == -1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 64, 128})
    void anIpv6MaskIsWrittenAsItsLength(int length) {
        assertThat(Samples.prefix(length)).hasToString(Integer.toUnsignedString(length));
        assertThat(Samples.prefix(length).isFull()).isEqualTo(length == 128);
    }
}
