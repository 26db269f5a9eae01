package io.github.ipvs4j.netlink;

import static io.github.ipvs4j.netlink.wire.Messages.answer;
import static io.github.ipvs4j.netlink.wire.Messages.done;
import static io.github.ipvs4j.testkit.Samples.MARK;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.WEB6;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.ip;
import static io.github.ipvs4j.testkit.Samples.stats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.netlink.wire.MessageWriter;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of kernels older and newer than the recorded ones, attribute by attribute. */
class DecodingTest {
    private static final int NEWER = 99;

    private final ScriptedDirector director = ScriptedDirector.open();

    /** Sends this nest as the only answer of a dump. */
    private NetlinkIpvs answering(int nestType, Consumer<MessageWriter> content) {
        byte[] message = answer(attributes -> {
            attributes.string(NEWER, "of a newer kernel");
            nest(attributes, nestType, content);
            attributes.u32(NEWER, 1);
        });
        director.socket().answer(message, done());
        return director.ipvs();
    }

    private static void nest(MessageWriter to, int type, Consumer<MessageWriter> content) {
        int start = to.beginNest(type);
        content.accept(to);
        to.endNest(start);
    }

    private NetlinkIpvs service(Consumer<MessageWriter> content) {
        return answering(Attributes.Top.SERVICE, content);
    }

    private NetlinkIpvs server(Consumer<MessageWriter> content) {
        return answering(Attributes.Top.SERVER, content);
    }

    private static void webIdentity(MessageWriter to) {
        to.u16(Attributes.Service.FAMILY, 2);
        to.u16(Attributes.Service.PROTOCOL, 6);
        to.address(Attributes.Service.ADDRESS, ip("10.0.0.1"));
        to.u16Network(Attributes.Service.PORT, 80);
    }

    private static void serverIdentity(MessageWriter to) {
        to.address(Attributes.Server.ADDRESS, ip("10.1.1.1"));
        to.u16Network(Attributes.Server.PORT, 80);
    }

    /** Ten counters from {@code first} on; the two byte counters always have 64 bits. */
    private static void stats32(MessageWriter to, int type, int first) {
        nest(to, type, nest -> {
            for (int i = 0; i < 10; i++) {
                if (i == 3 || i == 4) {
                    u64(nest, i + 1, first + i);
                } else {
                    nest.u32(i + 1, first + i);
                }
            }
        });
    }

    private static void stats64(MessageWriter to, int type, long first) {
        nest(to, type, nest -> {
            for (int i = 0; i < 10; i++) {
                nest.string(11, ""); // padding
                u64(nest, i + 1, first + i);
            }
        });
    }

    /** Low half first, as these tests run on little-endian machines. */
    private static void u64(MessageWriter to, int type, long value) {
        to.u32Pair(type, (int) value, (int) (value >>> 32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no family", "no address", "family 7"})
    void aServiceWithoutItsIdentityIsAFailure(String missing) {
        NetlinkIpvs ipvs = service(to -> {
            if (!missing.equals("no family")) {
                to.u16(Attributes.Service.FAMILY, missing.equals("family 7") ? 7 : 2);
            }
            if (!missing.equals("no address")) {
                to.address(Attributes.Service.ADDRESS, ip("10.0.0.1"));
            }
        });

        assertThatThrownBy(ipvs::services)
                .isInstanceOf(IpvsException.class)
                .hasMessageContaining(
                        missing.equals("no address") ? "a service without an address" : "a service without a family");
    }

    @Test
    void aServerWithoutAnAddressIsAFailure() {
        NetlinkIpvs ipvs = server(to -> to.u16Network(Attributes.Server.PORT, 80));

        assertThatThrownBy(() -> ipvs.servers(WEB)).hasMessageContaining("a server without an address");
    }

    @Test
    void anIpv6AddressOfFourBytesIsAFailure() {
        NetlinkIpvs ipvs = service(to -> {
            to.u16(Attributes.Service.FAMILY, 10);
            to.u32(Attributes.Service.ADDRESS, 1);
        });

        assertThatThrownBy(ipvs::services).hasMessageContaining("attribute 3 of 4 bytes is no address");
    }

    @Test
    void aServiceNeedsItsIdentityAndNothingElse() throws IpvsException {
        ServiceSpec bare = ServiceSpec.of(WEB, "none");

        assertThat(service(DecodingTest::webIdentity).services()).containsExactly(new ServiceStatus(bare, Stats.ZERO));
    }

    @Test
    void theOrderOfAttributesDoesNotMatter() throws IpvsException {
        NetlinkIpvs ipvs = service(to -> {
            to.u32Network(Attributes.Service.NETMASK, 0xffffff00);
            to.u32(Attributes.Service.TIMEOUT, 60);
            to.u32Pair(Attributes.Service.FLAGS, 3, -1);
            to.string(Attributes.Service.SCHEDULER, "rr");
            to.u16Network(Attributes.Service.PORT, 80);
            to.u32(Attributes.Service.ADDRESS, 0x0100000a); // four bytes are enough for IPv4
            to.u16(Attributes.Service.PROTOCOL, 6);
            to.u16(Attributes.Service.FAMILY, 2);
        });
        ServiceSpec expected = ServiceSpec.of(WEB, "rr").persistent(60, new Netmask(AddressFamily.IPV4, 0xffffff00));

        assertThat(ipvs.services()).containsExactly(new ServiceStatus(expected, Stats.ZERO));
    }

    @Test
    void whatANewerKernelKnowsIsCarriedOrPassedOver() throws IpvsException {
        NetlinkIpvs ipvs = service(to -> {
            to.string(NEWER, "x");
            to.u16(Attributes.Service.FAMILY, 2);
            to.u16(Attributes.Service.PROTOCOL, 253);
            to.address(Attributes.Service.ADDRESS, ip("10.0.0.1"));
            to.u16Network(Attributes.Service.PORT, 80);
            to.string(Attributes.Service.SCHEDULER, "twos");
            to.string(Attributes.Service.PERSISTENCE_ENGINE, "");
            to.u32Pair(Attributes.Service.FLAGS, 0xffff_ffc2, -1);
            nest(to, NEWER + 1, inner -> inner.u8(1, 1));
        });
        ServiceSpec expected = ServiceSpec.of(new ServiceKey.Address(new Protocol(253), at("10.0.0.1", 80)), "twos")
                .withFlags(0xffff_ffc0);

        assertThat(ipvs.services()).containsExactly(new ServiceStatus(expected, Stats.ZERO));
    }

    /** Longer names and other masks than any kernel so far has. */
    @Test
    void whatNoKernelOfTodayCouldReportIsCarried() throws IpvsException {
        String name = "a-name-of-more-than-thirty-characters-\u00e9";
        NetlinkIpvs services = service(to -> {
            to.u16(Attributes.Service.FAMILY, 10);
            to.u16(Attributes.Service.PROTOCOL, 6);
            to.address(Attributes.Service.ADDRESS, ip("fd00::1"));
            to.u16Network(Attributes.Service.PORT, 443);
            to.string(Attributes.Service.SCHEDULER, name);
            to.string(Attributes.Service.PERSISTENCE_ENGINE, name);
            to.u32(Attributes.Service.TIMEOUT, 0xffff_ffffL);
            to.u32(Attributes.Service.NETMASK, 0xffff_ffffL);
        });
        ServiceSpec found = services.services().get(0).spec();
        director.socket().restart();
        NetlinkIpvs daemons = answering(Attributes.Top.DAEMON, to -> {
            to.u32(Attributes.Daemon.STATE, 1);
            to.string(Attributes.Daemon.INTERFACE, name);
        });

        assertThat(found)
                .isEqualTo(ServiceSpec.reported(
                        WEB6, name, 0, 0xffff_ffffL, Netmask.reported(AddressFamily.IPV6, -1), name));
        assertThat(found.netmask()).hasToString("4294967295");
        assertThat(daemons.daemons().get(0).multicastInterface()).isEqualTo(name);
    }

    @Test
    void aMarkIsTheIdentityWhateverElseIsThere() throws IpvsException {
        NetlinkIpvs ipvs = service(to -> {
            webIdentity(to);
            to.u32(Attributes.Service.FIREWALL_MARK, 7);
        });

        assertThat(ipvs.services()).extracting(found -> found.spec().key()).containsExactly(MARK);
    }

    @Test
    void aServerOfAnOldKernelHasTheFamilyOfItsService() throws IpvsException {
        NetlinkIpvs ipvs = server(to -> {
            serverIdentity(to);
            to.u32(Attributes.Server.WEIGHT, 5);
        });
        RealServerSpec expected = RealServerSpec.of(at("10.1.1.1", 80), ForwardingMethod.MASQUERADE, 5);

        assertThat(ipvs.servers(WEB)).containsExactly(new RealServerStatus(expected, 0, 0, 0, Stats.ZERO));
    }

    @Test
    void codesOfServersAreCarriedUnchanged() throws IpvsException {
        NetlinkIpvs ipvs = server(to -> {
            to.u16(Attributes.Server.FAMILY, 2);
            serverIdentity(to);
            to.u32(Attributes.Server.FORWARDING, 7);
            to.u32(Attributes.Server.WEIGHT, 0xffff_ffffL);
            to.u8(Attributes.Server.TUNNEL_TYPE, 9);
            to.u16Network(Attributes.Server.TUNNEL_PORT, 65535);
            to.u16(Attributes.Server.TUNNEL_FLAGS, 0xffff);
            to.u32(Attributes.Server.UPPER_THRESHOLD, 0xffff_ffffL);
            to.u32(Attributes.Server.LOWER_THRESHOLD, 0x8000_0000L);
            to.u32(Attributes.Server.ACTIVE, 0xffff_fffeL);
            to.u32(Attributes.Server.INACTIVE, 0xffff_fffdL);
            to.u32(Attributes.Server.PERSISTENT, 0xffff_fffcL);
        });
        RealServerSpec expected = RealServerSpec.of(at("10.1.1.1", 80), new ForwardingMethod(7), 0xffff_ffffL)
                .withThresholds(0xffff_ffffL, 0x8000_0000L)
                .withTunnel(new Tunnel(new TunnelType(9), 65535, 0xffff));

        assertThat(ipvs.servers(WEB))
                .containsExactly(new RealServerStatus(expected, 0xffff_fffeL, 0xffff_fffdL, 0xffff_fffcL, Stats.ZERO));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 3, 0xffff_ffffL})
    void aDaemonOfAnUnknownRoleIsPassedOver(long state) throws IpvsException {
        NetlinkIpvs ipvs = answering(Attributes.Top.DAEMON, to -> to.u32(Attributes.Daemon.STATE, state));

        assertThat(ipvs.daemons()).isEmpty();
    }

    @Test
    void aDaemonOfAnOldKernelTellsThreeThings() throws IpvsException {
        NetlinkIpvs ipvs = answering(Attributes.Top.DAEMON, to -> {
            to.u32(Attributes.Daemon.STATE, 2);
            to.string(Attributes.Daemon.INTERFACE, "bond0");
            to.u32(Attributes.Daemon.SYNC_ID, 0xffff_ffffL);
        });

        assertThat(ipvs.daemons()).containsExactly(SyncDaemon.of(SyncRole.BACKUP, "bond0", 0xffff_ffffL));
    }

    @Test
    void countersOf32BitsDo() throws IpvsException {
        NetlinkIpvs ipvs = service(to -> {
            webIdentity(to);
            stats32(to, Attributes.Service.STATS, 0xffff_fff0);
        });
        Stats unsigned = ipvs.services().get(0).stats();

        assertThat(unsigned.connections()).isEqualTo(0xffff_fff0L);
        assertThat(unsigned.outByteRate()).isEqualTo(0xffff_fff9L);
    }

    /** The order of the ten counters, with the kernel's numbers 1…10. */
    @Test
    void eachCounterHasItsPlace() throws IpvsException {
        NetlinkIpvs ipvs = server(to -> {
            serverIdentity(to);
            stats32(to, Attributes.Server.STATS, 100);
        });

        assertThat(ipvs.servers(WEB).get(0).stats())
                .isEqualTo(new Stats(100, 101, 102, 103, 104, 105, 106, 107, 108, 109));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void countersOf64BitsArePreferredWherevertheyStand(boolean first) throws IpvsException {
        long huge = 0xffff_ffff_ffff_ff00L;
        for (int nest : new int[] {Attributes.Service.STATS64, Attributes.Server.STATS64}) {
            Consumer<MessageWriter> content = to -> {
                if (first) {
                    stats64(to, nest, huge);
                }
                stats32(to, Attributes.Service.STATS, 100); // the same number in both nests
                if (!first) {
                    stats64(to, nest, huge);
                }
            };
            List<Stats> found = List.of(
                    service(to -> {
                                webIdentity(to);
                                content.accept(to);
                            })
                            .services()
                            .get(0)
                            .stats(),
                    server(to -> {
                                serverIdentity(to);
                                content.accept(to);
                            })
                            .servers(WEB)
                            .get(0)
                            .stats());

            assertThat(found).containsExactly(stats(huge), stats(huge));
        }
    }
}
