package io.github.ipvs4j.testkit;

import static io.github.ipvs4j.testkit.Samples.MARK;
import static io.github.ipvs4j.testkit.Samples.MARK6;
import static io.github.ipvs4j.testkit.Samples.SERVER;
import static io.github.ipvs4j.testkit.Samples.WEB;
import static io.github.ipvs4j.testkit.Samples.WEB6;
import static io.github.ipvs4j.testkit.Samples.add;
import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.tunnelled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The part of {@link IpvsContract} about real servers. */
abstract class ServerContract extends ContractFixture {
    private static final Endpoint PLACE = at("10.1.1.1", 8080);
    private static final Endpoint PLACE6 = at("fd00::1:1", 8080);

    static Stream<Arguments> everyKindOfServer() {
        RealServerSpec tunnel = tunnelled(PLACE);
        return Stream.of(
                arguments(WEB, SERVER),
                arguments(WEB, RealServerSpec.of(PLACE, ForwardingMethod.LOCAL, 1)),
                arguments(WEB, RealServerSpec.of(PLACE, ForwardingMethod.DIRECT, 0)),
                arguments(WEB, RealServerSpec.of(PLACE, ForwardingMethod.BYPASS, 65535)),
                arguments(WEB, RealServerSpec.of(PLACE, new ForwardingMethod(7), 65536)),
                arguments(WEB, RealServerSpec.of(at("10.1.1.1", 0), ForwardingMethod.DIRECT, 2147483647)),
                arguments(WEB, RealServerSpec.of(at("127.0.0.1", 65535), ForwardingMethod.MASQUERADE, 1)),
                arguments(WEB, SERVER.withThresholds(100, 50)),
                arguments(WEB, SERVER.withThresholds(100, 100)),
                arguments(WEB, SERVER.withThresholds(0x7fff_ffffL, 0x7fff_fffeL)),
                arguments(WEB, tunnel),
                arguments(WEB, tunnel.withTunnel(new Tunnel(TunnelType.IPIP, 4, Tunnel.NO_CHECKSUM))),
                arguments(WEB, tunnel.withTunnel(new Tunnel(TunnelType.GUE, 6080, Tunnel.NO_CHECKSUM))),
                arguments(WEB, tunnel.withTunnel(new Tunnel(TunnelType.GUE, 6080, Tunnel.CHECKSUM))),
                arguments(WEB, tunnel.withTunnel(new Tunnel(TunnelType.GUE, 65535, Tunnel.REMOTE_CHECKSUM))),
                arguments(WEB, tunnel.withTunnel(new Tunnel(TunnelType.GRE, 0, Tunnel.NO_CHECKSUM))),
                arguments(WEB, tunnel.withTunnel(new Tunnel(TunnelType.GRE, 0, Tunnel.CHECKSUM))),
                arguments(WEB, tunnel.withTunnel(new Tunnel(new TunnelType(9), 1, 0xffff))), // of a kernel to come
                arguments(WEB, SERVER.withTunnel(new Tunnel(TunnelType.GRE, 0, Tunnel.CHECKSUM))),
                arguments(WEB6, RealServerSpec.of(PLACE6, ForwardingMethod.MASQUERADE, 1)),
                arguments(WEB6, RealServerSpec.of(at("::1", 80), ForwardingMethod.DIRECT, 1)),
                arguments(WEB6, RealServerSpec.of(at("2001:db8::", 80), ForwardingMethod.DIRECT, 1)),
                arguments(MARK, SERVER),
                arguments(MARK6, RealServerSpec.of(PLACE6, ForwardingMethod.DIRECT, 1)),
                // mixed families
                arguments(WEB, tunnelled(PLACE6)),
                arguments(WEB6, tunnelled(PLACE)),
                arguments(MARK, tunnelled(PLACE6)),
                arguments(MARK6, tunnelled(PLACE).withTunnel(new Tunnel(TunnelType.GUE, 1, 1))));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfServer")
    void anAddedServerReadsBackAsItWas(ServiceKey service, RealServerSpec server) throws IpvsException {
        make(add(service), new Change.AddServer(service, server));

        assertThat(ipvs.servers(service)).containsExactly(new RealServerStatus(server, 0, 0, 0, Stats.ZERO));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfServer")
    void anEditedServerReadsBackAsItWas(ServiceKey service, RealServerSpec server) throws IpvsException {
        RealServerSpec before = tunnelled(server.endpoint())
                .withThresholds(9, 8)
                .withTunnel(new Tunnel(TunnelType.GUE, 7, Tunnel.CHECKSUM));
        make(add(service), new Change.AddServer(service, before), new Change.EditServer(service, server));

        assertThat(serverSpecs(service)).containsExactly(server);
    }

    @ParameterizedTest
    @MethodSource("everyKindOfServer")
    void everyKindOfServerCanBeDeletedByItsEndpointAlone(ServiceKey service, RealServerSpec server)
            throws IpvsException {
        RealServerSpec other = tunnelled(at("10.9.9.9", 9));
        make(
                add(service),
                new Change.AddServer(service, other),
                new Change.AddServer(service, server),
                new Change.DeleteServer(service, server.endpoint()));

        assertThat(serverSpecs(service)).containsExactly(other);
    }

    @Test
    void onlyTheLowThreeBitsOfAForwardingMethodCount() throws IpvsException {
        make(add(WEB), new Change.AddServer(WEB, RealServerSpec.of(PLACE, new ForwardingMethod(0xffff_fff2L), 1)));

        assertThat(serverSpecs(WEB)).containsExactly(tunnelled(PLACE));
    }

    @Test
    void serversAreListedNewestFirst() throws IpvsException {
        make(add(WEB));
        List<RealServerSpec> servers = new ArrayList<>();
        for (String address : new String[] {"10.1.1.7", "10.1.1.1", "10.1.1.9", "10.1.1.3"}) {
            RealServerSpec server = tunnelled(at(address, 80));
            servers.add(0, server);
            make(new Change.AddServer(WEB, server));
        }
        make(new Change.EditServer(WEB, servers.get(2))); // moves nothing

        assertThat(serverSpecs(WEB)).isEqualTo(servers);
    }

    @Test
    void serversOfOneServiceDifferInAddressOrPortOrFamily() throws IpvsException {
        make(add(WEB));
        List<RealServerSpec> servers = new ArrayList<>();
        for (Endpoint place : new Endpoint[] {
            PLACE, at("10.1.1.1", 8081), at("10.1.1.2", 8080), at("a01:101::", 8080), at("::a01:101", 8080)
        }) {
            servers.add(tunnelled(place));
            make(new Change.AddServer(WEB, tunnelled(place)));
        }
        Collections.reverse(servers);

        assertThat(serverSpecs(WEB)).isEqualTo(servers);
    }

    @Test
    void oneServerMayServeManyServicesWithItsOwnSettingsInEach() throws IpvsException {
        make(add(WEB), add(MARK), new Change.AddServer(WEB, SERVER), new Change.AddServer(MARK, tunnelled(PLACE)));
        make(new Change.DeleteServer(WEB, PLACE));

        assertThat(ipvs.servers(WEB)).isEmpty();
        assertThat(serverSpecs(MARK)).containsExactly(tunnelled(PLACE));
    }

    @Test
    void anUnknownServiceHasNoServersAndThatIsNoError() throws IpvsException {
        make(add(WEB), new Change.AddServer(WEB, SERVER));

        assertThat(ipvs.servers(WEB6)).isEmpty();
        assertThat(ipvs.servers(MARK)).isEmpty();
    }

    @Test
    void aServerDeletedAndAddedAgainHasItsNewSettings() throws IpvsException {
        make(add(WEB), new Change.AddServer(WEB, SERVER), new Change.DeleteServer(WEB, PLACE));
        make(new Change.AddServer(WEB, tunnelled(PLACE)));

        assertThat(serverSpecs(WEB)).containsExactly(tunnelled(PLACE));
    }
}
