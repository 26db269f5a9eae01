package io.github.ipvs4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ipvs4j.testkit.Samples;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as text, both ways; as addresses of Java; and in order. */
class TextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | has no port behind its address",
                "10.0.0.1 | has no port behind its address",
                "[::1] | has no port behind its address",
                "[::1]80 | has no port behind its address",
                "[::1:80 | has no port behind its address",
                "[::1]x:80 | has no port behind its address",
                "::1:80 | has no brackets around its IPv6 address",
                "2001:db8::1 | has no brackets around its IPv6 address",
                ":80 | has no IPv4 address, but \"\"",
                "web:80 | has no IPv4 address, but \"web\"",
                "10.0.0:80 | has no IPv4 address, but \"10.0.0\"",
                "[10.0.0.1]:80 | has no IPv6 address, but \"10.0.0.1\"",
                "[fe80::1%lo]:80 | has no IPv6 address, but \"fe80::1%lo\"",
                "10.0.0.1: | has no port from 0 to 65535, but \"\"",
                "10.0.0.1:65536 | has no port from 0 to 65535, but \"65536\"",
                "10.0.0.1:-1 | has no port from 0 to 65535, but \"-1\"",
                "10.0.0.1:http | has no port from 0 to 65535, but \"http\"",
                "10.0.0.1:99999999999 | has no port from 0 to 65535, but \"99999999999\"",
            })
    void whatIsNoEndpointSaysWhy(String text, String why) {
        assertThatThrownBy(() -> Endpoint.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("endpoint \"" + text + "\" " + why + "; 10.0.0.1:80 and [2001:db8::1]:80 are right");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | needs a protocol and an address, or a mark",
                "tcp | needs a protocol and an address, or a mark",
                "10.0.0.1:80 | needs a protocol and an address, or a mark",
                "TCP 10.0.0.1:80 | has no protocol such as tcp, but \"TCP\"",
                "65536 10.0.0.1:80 | has no protocol such as tcp, but \"65536\"",
                "fwmark 0 | has no mark from 1 to 4294967295, but \"0\"",
                "fwmark 4294967296 | has no mark from 1 to 4294967295, but \"4294967296\"",
                "fwmark x ipv6 | has no mark from 1 to 4294967295, but \"x\"",
                "fwmark 1 ipv4 | has no mark from 1 to 4294967295, but \"1 ipv4\"",
            })
    void whatIsNoServiceSaysWhy(String text, String why) {
        assertThatThrownBy(() -> ServiceKey.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("service \"" + text + "\" " + why + "; tcp 192.0.2.10:80 and fwmark 7 are right");
    }

    @Test
    void aServiceWithoutAnEndpointSaysWhatIsWrongWithThat() {
        assertThatThrownBy(() -> ServiceKey.parse("tcp  10.0.0.1:80"))
                .hasMessageContaining("endpoint \" 10.0.0.1:80\"");
        assertThatThrownBy(() -> IpAddress.of("localhost")).hasMessage("no IPv4 or IPv6 address: \"localhost\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcp 192.0.2.10:80",
                "udp [2001:db8::1]:53",
                "sctp 0.0.0.0:0",
                "253 [::]:65535",
                "fwmark 1",
                "fwmark 4294967295 ipv6",
            })
    void keysAreReadAsTheyAreWritten(String text) {
        assertThat(ServiceKey.parse(text)).hasToString(text);
    }

    static Stream<Arguments> texts() {
        ServiceSpec web = ServiceSpec.of(Samples.WEB, "wrr");
        RealServerSpec server = RealServerSpec.of(Samples.at("10.1.1.1", 8080), ForwardingMethod.MASQUERADE, 5);
        Tunnel gue = new Tunnel(TunnelType.GUE, 6080, Tunnel.CHECKSUM);
        return Stream.of(
                arguments(web, "tcp 10.0.0.1:80 wrr"),
                arguments(web.persistent(300), "tcp 10.0.0.1:80 wrr persistent 300 s"),
                arguments(
                        web.persistent(60, Samples.mask("255.255.255.0"))
                                .withPersistenceEngine("sip")
                                .withFlags(0x1c),
                        "tcp 10.0.0.1:80 wrr persistent 60 s mask 255.255.255.0 engine sip one-packet flags 0x18"),
                arguments(server, "10.1.1.1:8080 masquerade weight 5"),
                arguments(server.withThresholds(10, 5), "10.1.1.1:8080 masquerade weight 5 thresholds 10/5"),
                arguments(
                        server.withForwarding(ForwardingMethod.TUNNEL).withTunnel(gue),
                        "10.1.1.1:8080 tunnel weight 5 gue port 6080 flags 1"),
                arguments(
                        server.withTunnel(gue).withForwarding(new ForwardingMethod(7)),
                        "10.1.1.1:8080 method 7 weight 5"),
                arguments(
                        new ServiceStatus(web, Stats.ZERO), web + ": 0 connections, 0/0 packets and 0/0 bytes in/out"),
                arguments(
                        new RealServerStatus(server, 1, 2, 3, new Stats(4, 5, 6, 7, -1, 0, 0, 0, 0, 0)),
                        server + ": 1 active, 2 inactive, 3 persistent; 4 connections, 5/6 packets and"
                                + " 7/18446744073709551615 bytes in/out"),
                arguments(SyncDaemon.of(SyncRole.MASTER, "eth0", 3), "master on eth0 syncid 3"),
                arguments(
                        SyncDaemon.of(SyncRole.BACKUP, "eth0", 3)
                                .withMaxMessageLength(1400)
                                .withGroup(Samples.ip("ff02::81"), 9000, 2),
                        "backup on eth0 syncid 3 messages of 1400 bytes group ff02::81 port 9000 ttl 2"),
                arguments(new Timeouts(1, 2, 3), "tcp 1 s, tcpfin 2 s, udp 3 s"),
                arguments(
                        new Connection(
                                "UDP",
                                Samples.at("::1", 1),
                                Samples.at("::2", 2),
                                Samples.at("10.0.0.3", 3),
                                "UDP",
                                9,
                                new Connection.EngineData("sip", "call")),
                        "UDP [::1]:1 -> [::2]:2 -> 10.0.0.3:3 UDP 9 s by sip call"),
                arguments(new Change.AddService(web), "add service " + web),
                arguments(new Change.EditServer(Samples.WEB, server), "edit server " + server + " of tcp 10.0.0.1:80"),
                arguments(new Change.Zero(null), "zero counters"),
                arguments(new Change.Zero(Samples.WEB), "zero counters of tcp 10.0.0.1:80"));
    }

    @ParameterizedTest
    @MethodSource
    void texts(Object value, String text) {
        assertThat(value).hasToString(text);
    }

    @Test
    void buildersSayWhatConstructorsSay() {
        ServiceSpec service = ServiceSpec.builder(Samples.PHONE)
                .scheduler("sh")
                .persistent(60, Samples.mask("255.255.0.0"))
                .persistenceEngine("sip")
                .onePacket()
                .flags(ServiceSpec.SCHED_1)
                .build();
        RealServerSpec server = RealServerSpec.builder(Samples.at("10.1.1.1", 0))
                .direct()
                .weight(7)
                .thresholds(10, 5)
                .build();
        Tunnel gre = new Tunnel(TunnelType.GRE, 0, Tunnel.CHECKSUM);

        assertThat(service)
                .isEqualTo(new ServiceSpec(Samples.PHONE, "sh", 1 | 4 | 8, 60, Samples.mask("255.255.0.0"), "sip"));
        assertThat(ServiceSpec.builder(Samples.WEB).build()).isEqualTo(ServiceSpec.of(Samples.WEB, "wlc"));
        assertThat(service.toBuilder().persistent(1).build().netmask().isFull()).isTrue();
        assertThat(service.withoutPersistence())
                .isEqualTo(ServiceSpec.of(Samples.PHONE, "sh").withFlags(4 | 8));
        assertThat(server)
                .isEqualTo(
                        new RealServerSpec(Samples.at("10.1.1.1", 0), ForwardingMethod.DIRECT, 7, 10, 5, Tunnel.IPIP));
        assertThat(server.toBuilder().tunnel(gre).build().tunnel()).isEqualTo(gre);
        assertThat(server.toBuilder().masquerade().build().forwarding()).isEqualTo(ForwardingMethod.MASQUERADE);
        assertThat(server.withEndpoint(Samples.at("10.1.1.2", 1)).weight()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0.0.0", "10.0.0.1", "255.255.255.255", "::", "2001:db8::1", "::ffff:1.2.3.4", "::1.2.3.4"})
    void addressesOfJavaHaveTheSameBytes(String literal) {
        IpAddress address = IpAddress.of(literal);
        InetAddress java = address.toInetAddress();

        assertThat(java.getAddress()).isEqualTo(address.toBytes());
        assertThat(java instanceof Inet6Address).isEqualTo(address.family() == AddressFamily.IPV6);
        assertThat(IpAddress.of(java)).isEqualTo(address);
        assertThat(Endpoint.of(new Endpoint(address, 80).toInetSocketAddress())).isEqualTo(new Endpoint(address, 80));
    }

    @Test
    void aNameThatIsNotResolvedIsNoEndpoint() {
        assertThatThrownBy(() -> Endpoint.of(InetSocketAddress.createUnresolved("web", 80)))
                .hasMessage("no address is known of web");
    }

    @Test
    void keysAreInOrder() {
        List<ServiceKey> ordered = Stream.of(
                        "tcp 9.0.0.1:80",
                        "tcp 10.0.0.1:80",
                        "tcp 10.0.0.1:443",
                        "tcp 200.0.0.1:1",
                        "tcp [::]:1",
                        "tcp [::1]:1",
                        "tcp [7fff::]:1",
                        "tcp [8000::]:1",
                        "udp 1.0.0.1:1",
                        "fwmark 1",
                        "fwmark 1 ipv6",
                        "fwmark 2",
                        "fwmark 4294967295")
                .map(ServiceKey::parse)
                .toList();
        Seed.repeat(100, random -> {
            List<ServiceKey> mixed = new ArrayList<>();
            for (ServiceKey key : ordered) {
                mixed.add(random.nextInt(mixed.size() + 1), key);
            }
            Collections.sort(mixed);

            assertThat(mixed).isEqualTo(ordered);
        });
    }
}
