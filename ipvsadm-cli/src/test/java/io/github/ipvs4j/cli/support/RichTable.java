package io.github.ipvs4j.cli.support;

import static io.github.ipvs4j.testkit.Samples.at;
import static io.github.ipvs4j.testkit.Samples.mask;
import static io.github.ipvs4j.testkit.Samples.prefix;
import static io.github.ipvs4j.testkit.Samples.tcp;
import static io.github.ipvs4j.testkit.Samples.udp;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.testkit.FakeIpvs;

/** A table with something of everything, which a kernel could report though no ipvsadm could have made all of it. */
public final class RichTable {
    private static final ServiceKey WEB = tcp("10.0.0.1", 80);
    private static final int ALL_FLAGS = ServiceSpec.SCHED_1 | ServiceSpec.SCHED_2 | ServiceSpec.SCHED_3;
    /** Each at an edge of what {@code --stats} and {@code --rate} abbreviate. */
    private static final Stats LARGE = new Stats(
            99999999L,
            100000000L,
            999999999L,
            1000000000L,
            99999999999L,
            100000000000L,
            99999999999999L,
            100000000000000L,
            -1L,
            123456789L);

    private static final Stats SMALL = new Stats(0, 1, 22, 333, 4444, 55555, 666666, 7777777, 88888888, 9);

    private final FakeIpvs ipvs = new FakeIpvs();
    private int number;

    private RichTable() {}

    public static FakeIpvs make() {
        RichTable table = new RichTable();
        table.webServers();
        table.others();
        return table.ipvs;
    }

    private void webServers() {
        service(ServiceSpec.of(WEB, "wlc"), LARGE);
        server(WEB, spec(0, 5, Tunnel.IPIP).withThresholds(100, 50), LARGE);
        server(WEB, spec(1, 1, Tunnel.IPIP), SMALL);
        server(WEB, spec(2, 0, Tunnel.IPIP), Stats.ZERO);
        server(WEB, spec(3, 2147483647, new Tunnel(TunnelType.GUE, 9, 9)), Stats.ZERO);
        server(WEB, spec(4, 1, Tunnel.IPIP).withThresholds(4294967295L, 0), Stats.ZERO);
        server(WEB, spec(7, 1, Tunnel.IPIP), Stats.ZERO);
        server(WEB, spec(2, 1, new Tunnel(TunnelType.GUE, 6080, 0)), Stats.ZERO);
        server(WEB, spec(2, 1, new Tunnel(TunnelType.GUE, 65535, 1)), Stats.ZERO);
        server(WEB, spec(2, 1, new Tunnel(TunnelType.GUE, 1, 2)), Stats.ZERO);
        server(WEB, spec(2, 1, new Tunnel(TunnelType.GRE, 0, 0)), Stats.ZERO);
        server(WEB, spec(2, 1, new Tunnel(TunnelType.GRE, 0, 1)), Stats.ZERO);
        server(WEB, spec(2, 1, new Tunnel(TunnelType.GRE, 0, 3)), Stats.ZERO);
        server(WEB, spec(2, 1, new Tunnel(TunnelType.GUE, 7, 65535)), Stats.ZERO);
        server(WEB, spec(2, 1, new Tunnel(TunnelType.GUE, 8, 6)), Stats.ZERO);
        server(WEB, spec(2, 1, new Tunnel(new TunnelType(3), 5, 1)), Stats.ZERO);
        server(WEB, RealServerSpec.of(at("fd00::5", 80), ForwardingMethod.TUNNEL, 1), Stats.ZERO);
    }

    private void others() {
        service(new ServiceSpec(udp("10.0.0.2", 5060), "sh", ALL_FLAGS | 5, 60, mask("255.255.255.0"), "sip"));
        service(ServiceSpec.of(key(132, at("10.0.0.3", 0)), "mh").withFlags(ServiceSpec.SCHED_1));
        ServiceSpec odd = ServiceSpec.of(key(253, at("10.0.0.4", 1)), "rr").withFlags(ALL_FLAGS);
        service(odd.withPersistenceEngine("sip"));
        server(odd.key(), RealServerSpec.of(at("10.1.1.1", 1), ForwardingMethod.MASQUERADE, 1), Stats.ZERO);
        ServiceKey wide = tcp("2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff", 65535);
        service(ServiceSpec.reported(wide, "rr", ServiceSpec.PERSISTENT, 4294967295L, prefix(64), null));
        server(
                wide,
                RealServerSpec.of(at("2001:db8:1111:2222:3333:4444:5555:6666", 65535), ForwardingMethod.DIRECT, 1),
                SMALL);
        server(wide, RealServerSpec.of(at("fd00::9", 1), ForwardingMethod.MASQUERADE, 1), SMALL);
        service(ServiceSpec.of(new ServiceKey.FirewallMark(7, AddressFamily.IPV6), "rr")
                .persistent(1, prefix(128)));
        service(ServiceSpec.of(new ServiceKey.FirewallMark(7, AddressFamily.IPV4), "mh")
                .withFlags(ServiceSpec.SCHED_3));
        service(ServiceSpec.of(new ServiceKey.FirewallMark(4294967295L, AddressFamily.IPV4), "none")
                .withFlags(4));
    }

    private static ServiceKey key(int protocol, Endpoint endpoint) {
        return new ServiceKey.Address(new Protocol(protocol), endpoint);
    }

    /** The next of the servers 10.1.1.1, 10.1.1.2 and so on. */
    private RealServerSpec spec(long forwarding, long weight, Tunnel tunnel) {
        Endpoint endpoint = at("10.1.1." + ++number, 8080);
        return new RealServerSpec(endpoint, new ForwardingMethod(forwarding), weight, 0, 0, tunnel);
    }

    private void service(ServiceSpec spec) {
        service(spec, SMALL);
    }

    private void service(ServiceSpec spec, Stats stats) {
        ipvs.put(new ServiceStatus(spec, stats));
    }

    private void server(ServiceKey key, RealServerSpec spec, Stats stats) {
        long last = spec.endpoint().address().word(spec.endpoint().address().words() - 1) & 0xff;
        ipvs.put(key, new RealServerStatus(spec, last, 4294967295L - last, last * 1000, stats));
    }
}
