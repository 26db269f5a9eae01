package io.github.ipvs4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
                row(() -> service(""), "scheduler must not be empty or contain a NUL character"),
                row(() -> service("r\0r"), "scheduler must not be empty or contain a NUL character"),
                row(
                        () -> service("rr").withPersistenceEngine(""),
                        "persistence engine must not be empty or contain a NUL character"),
                row(
                        () -> service("rr").persistent(-1, Samples.mask("255.255.255.255")),
                        "persistence timeout " + u32 + "-1"),
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

    @Test
    void theLargestValuesAreTaken() {
        long most = TOO_LARGE - 1;

        assertThat(new Endpoint(PLACE.address(), 65535).port()).isEqualTo(65535);
        assertThat(mark(most).family()).isEqualTo(AddressFamily.IPV4);
        assertThat(new Timeouts(most, most, most).udp()).isEqualTo(most);
        assertThat(daemon(65535, 65535, 255).multicastTtl()).isEqualTo(255);
        assertThat(Samples.SERVER.withThresholds(most, most).lowerThreshold()).isEqualTo(most);
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
        assertThat(Samples.prefix(length)).hasToString(Integer.toString(length));
        assertThat(Samples.prefix(length).isFull()).isEqualTo(length == 128);
    }
}
