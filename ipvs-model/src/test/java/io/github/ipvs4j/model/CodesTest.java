package io.github.ipvs4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.testkit.Samples;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel's numbers, as {@code <linux/ip_vs.h>} and {@code <sys/socket.h>} give them. */
class CodesTest {
    @ParameterizedTest
    @CsvSource({
        "ADD_SERVICE, 1",
        "EDIT_SERVICE, 2",
        "DELETE_SERVICE, 3",
        "GET_SERVICE, 4",
        "ADD_SERVER, 5",
        "EDIT_SERVER, 6",
        "DELETE_SERVER, 7",
        "GET_SERVERS, 8",
        "START_DAEMON, 9",
        "STOP_DAEMON, 10",
        "GET_DAEMONS, 11",
        "SET_TIMEOUTS, 12",
        "GET_TIMEOUTS, 13",
        "GET_INFO, 15",
        "ZERO, 16",
        "FLUSH, 17",
        "OPEN, 0",
        "LIST_CONNECTIONS, 0",
        "ENTER_NAMESPACE, 0",
    })
    void commands(Operation operation, int command) {
        assertThat(operation.command()).isEqualTo(command);
    }

    @Test
    void noCommandIsForgotten() {
        assertThat(Arrays.stream(Operation.values()).map(Operation::command).filter(command -> command != 0))
                .hasSize(16)
                .doesNotHaveDuplicates();
    }

    @Test
    void forwardingMethods() {
        assertThat(ForwardingMethod.MASQUERADE.code()).isEqualTo(0);
        assertThat(ForwardingMethod.LOCAL.code()).isEqualTo(1);
        assertThat(ForwardingMethod.TUNNEL.code()).isEqualTo(2);
        assertThat(ForwardingMethod.DIRECT.code()).isEqualTo(3);
        assertThat(ForwardingMethod.BYPASS.code()).isEqualTo(4);
        assertThat(ForwardingMethod.TUNNEL.isTunnel()).isTrue();
        assertThat(ForwardingMethod.DIRECT.isTunnel()).isFalse();
    }

    @Test
    void tunnels() {
        assertThat(TunnelType.IPIP.code()).isEqualTo(0);
        assertThat(TunnelType.GUE.code()).isEqualTo(1);
        assertThat(TunnelType.GRE.code()).isEqualTo(2);
        assertThat(new int[] {Tunnel.NO_CHECKSUM, Tunnel.CHECKSUM, Tunnel.REMOTE_CHECKSUM})
                .containsExactly(0, 1, 2);
    }

    @Test
    void serviceFlags() {
        ServiceSpec plain = ServiceSpec.of(Samples.WEB, "sh");
        ServiceSpec all = plain.withFlags(0x3f);

        assertThat(new int[] {
                    ServiceSpec.PERSISTENT, ServiceSpec.HASHED, ServiceSpec.ONE_PACKET,
                    ServiceSpec.SCHED_1, ServiceSpec.SCHED_2, ServiceSpec.SCHED_3,
                })
                .containsExactly(1, 2, 4, 8, 0x10, 0x20);
        assertThat(all.isPersistent() && all.isOnePacket()).isTrue();
        assertThat(plain.isPersistent() || plain.isOnePacket()).isFalse();
        assertThat(all.schedulerFlags()).isEqualTo(0x38);
    }

    @ParameterizedTest
    @CsvSource({"6, tcp", "17, udp", "132, sctp", "253, 253", "0, 0"})
    void protocols(int number, String name) {
        assertThat(new Protocol(number).databaseName()).isEqualTo(name);
    }

    @ParameterizedTest
    @EnumSource
    void rolesAreFoundByCodeAndWord(SyncRole role) {
        assertThat(SyncRole.ofCode(role.code())).isEqualTo(role);
        assertThat(SyncRole.ofWord(role.word())).isEqualTo(role);
        assertThat(role.code()).isEqualTo(role == SyncRole.MASTER ? 1 : 2);
        assertThat(role.word()).isEqualTo(role == SyncRole.MASTER ? "master" : "backup");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 3, 0x1_0000_0001L})
    void otherRolesAreNone(long code) {
        assertThat(SyncRole.ofCode(code)).isNull();
        assertThat(SyncRole.ofWord("Master")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"IPV4, 2, 4", "IPV6, 10, 16"})
    void families(AddressFamily family, int code, int bytes) {
        assertThat(family.code()).isEqualTo(code);
        assertThat(family.addressBytes()).isEqualTo(bytes);
        assertThat(AddressFamily.ofCode(code)).isEqualTo(family);
        assertThat(AddressFamily.ofCode(code + 1)).isNull();
        assertThat(AddressFamily.ofCode(0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0x010201, 1.2.1", "0xff0203, 255.2.3", "0x7f010203, 1.2.3", "0, 0.0.0"})
    void versionsHaveAByteForEachPart(String version, String text) {
        assertThat(new IpvsInfo(Integer.decode(version), 4096).versionText()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1, Operation not permitted",
        "2, No such file or directory",
        "3, No such process",
        "12, Cannot allocate memory",
        "16, Device or resource busy",
        "17, File exists",
        "19, No such device",
        "22, Invalid argument",
        "34, Numerical result out of range",
        "90, Message too long",
        "92, Protocol not available",
        "95, Operation not supported",
        "97, Address family not supported by protocol",
        "105, No buffer space available",
        "4095, Unknown error 4095",
        "-5, Unknown error -5",
    })
    void errnoTexts(int errno, String text) {
        assertThat(Errno.text(errno)).isEqualTo(text);
        assertThat(IpvsException.refused(Operation.FLUSH, errno))
                .hasMessage("flush: " + text + " (" + Errno.name(errno) + ")");
    }

    @Test
    void aFailureWithoutErrnoIsNoRefusal() {
        IpvsException failure = IpvsException.failed(Operation.FLUSH, "cut", null);
        IpvsException refusal = IpvsException.refused(Operation.FLUSH, Errno.EPERM);

        assertThat(failure.isRefusal()).isFalse();
        assertThat(failure.isNotSent()).isFalse();
        assertThat(failure.isUnclear()).isTrue();
        assertThat(failure).hasMessage("flush: outcome unknown: cut");
        assertThat(failure.unclearFrom()).isZero(); // any of many may have been made, as long as nobody knows better
        assertThat(failure.unclearTo()).isEqualTo(Integer.MAX_VALUE);
        assertThat(refusal.isRefusal()).isTrue();
        assertThat(refusal.is(Operation.FLUSH, Errno.EPERM)).isTrue();
        assertThat(refusal.is(Operation.ZERO, Errno.EPERM)).isFalse();
        assertThat(refusal.is(Operation.FLUSH, Errno.ENOENT)).isFalse();
    }

    @Test
    void whatWasNotSentIsNoRefusalAndLeavesNothingUnclear() {
        IpvsException failure = IpvsException.notSent(Operation.FLUSH, "no room", null);

        assertThat(failure.isNotSent()).isTrue();
        assertThat(failure.isRefusal()).isFalse();
        assertThat(failure.isUnclear()).isFalse();
        assertThat(failure.errno()).isZero();
        assertThat(failure.unclearTo()).isZero();
    }

    @Test
    void aFailureOfAPartOfManyIsTheSameFailure() {
        Exception cause = new Exception();
        IpvsException part = IpvsException.failed(Operation.ZERO, "cut", cause).ofBatch(3, 7);

        assertThat(part.operation()).isEqualTo(Operation.ZERO);
        assertThat(part.isUnclear()).isTrue();
        assertThat(part).hasMessage("changes 4 to 7: outcome unknown: cut").hasCause(cause);
        assertThat(part.unclearFrom()).isEqualTo(3);
        assertThat(part.unclearTo()).isEqualTo(7);
        assertThat(IpvsException.refused(Operation.OPEN, Errno.ENOENT)
                        .ofBatch(3, 3)
                        .is(Operation.OPEN, Errno.ENOENT))
                .isTrue();
    }
}
