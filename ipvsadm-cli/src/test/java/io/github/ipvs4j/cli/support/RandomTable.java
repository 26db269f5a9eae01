package io.github.ipvs4j.cli.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.Scheduler;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Random tables of what ipvsadm can say. */
public final class RandomTable {
    private static final int[] PROTOCOLS = {6, 17, 132};
    private static final List<String> FLAGLESS = List.of("none", "rr", "wlc");

    private final SplittableRandom random;
    private final int addressBits;
    private final FakeIpvs ipvs = new FakeIpvs();

    private RandomTable(SplittableRandom random, int addressBits) {
        this.random = random;
        this.addressBits = addressBits;
    }

    public static FakeIpvs make(SplittableRandom random) {
        return new RandomTable(random, 32).fill();
    }

    /** With addresses and marks less than 2^31 apart. */
    public static FakeIpvs nearby(SplittableRandom random) {
        return new RandomTable(random, 30).fill();
    }

    /** Everything that was configured, without regard to order. */
    public static Map<ServiceSpec, Set<RealServerSpec>> specs(FakeIpvs ipvs) {
        Map<ServiceSpec, Set<RealServerSpec>> all = new HashMap<>();
        try {
            for (ServiceStatus service : ipvs.services()) {
                Set<RealServerSpec> servers = new HashSet<>();
                for (RealServerStatus server : ipvs.servers(service.spec().key())) {
                    servers.add(server.spec());
                }
                assertThat(all.put(service.spec(), servers)).isNull();
            }
        } catch (IpvsException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    private FakeIpvs fill() {
        for (int i = random.nextInt(20); i >= 0; i--) {
            ServiceSpec spec = service();
            ipvs.put(new ServiceStatus(spec, Stats.ZERO));
            for (int j = random.nextInt(6); j > 0; j--) {
                ipvs.put(spec.key(), new RealServerStatus(server(spec.key()), 0, 0, 0, Stats.ZERO));
            }
        }
        return ipvs;
    }

    private boolean rarely() {
        return random.nextInt(4) == 0;
    }

    private long upTo(long most) {
        return rarely() ? most : random.nextLong(most + 1);
    }

    private int word() {
        return random.nextInt() >>> 32 - addressBits;
    }

    private IpAddress address(AddressFamily family) {
        if (family == AddressFamily.IPV4) {
            return IpAddress.ipv4(word() & 0xdfffffff | 1); // not multicast, not zero
        }
        return IpAddress.ipv6((0x20010000L | random.nextInt(9)) << 32 | word() & 0xffffffffL, random.nextLong());
    }

    private AddressFamily family() {
        return random.nextBoolean() ? AddressFamily.IPV4 : AddressFamily.IPV6;
    }

    private ServiceSpec service() {
        boolean mark = rarely();
        Protocol protocol = new Protocol(PROTOCOLS[random.nextInt(PROTOCOLS.length)]);
        int port = 1 + random.nextInt(65535);
        int flags = 0;
        boolean persistent = random.nextBoolean();
        if (persistent) {
            flags |= ServiceSpec.PERSISTENT;
            port = rarely() ? 0 : port;
        }
        AddressFamily family = family();
        ServiceKey key = mark
                ? new ServiceKey.FirewallMark(1 + (word() & 0xfffffffeL), family)
                : new ServiceKey.Address(protocol, new Endpoint(address(family), port));
        if ((mark || protocol.number() == 17) && random.nextBoolean()) {
            flags |= ServiceSpec.ONE_PACKET;
        }
        List<String> schedulers = random.nextBoolean() ? FLAGLESS : Scheduler.known();
        String scheduler = schedulers.get(random.nextInt(schedulers.size()));
        flags |= random.nextInt(8) << 3; // the three flags of schedulers
        Netmask mask = Netmask.full(family);
        if (persistent && random.nextBoolean()) {
            mask = new Netmask(family, family == AddressFamily.IPV4 ? random.nextInt() : 1 + random.nextInt(128));
        }
        String engine = rarely() ? "sip" : null;
        return new ServiceSpec(key, scheduler, flags, persistent ? 1 + upTo(2678399) : 0, mask, engine);
    }

    private RealServerSpec server(ServiceKey key) {
        ForwardingMethod forwarding = new ForwardingMethod(new int[] {0, 2, 3}[random.nextInt(3)]);
        AddressFamily family = forwarding.isTunnel() ? family() : key.family();
        int port = random.nextInt(65536);
        if (key instanceof ServiceKey.Address address && forwarding.code() != 0) {
            port = address.endpoint().port();
        }
        long upper = random.nextBoolean() ? 0 : upTo(2147483647);
        long lower = upper == 0 ? 0 : random.nextLong(upper + 1);
        return new RealServerSpec(
                new Endpoint(address(family), port),
                forwarding,
                upTo(2147483647),
                upper,
                lower,
                forwarding.isTunnel() ? tunnel() : Tunnel.IPIP);
    }

    private Tunnel tunnel() {
        return switch (random.nextInt(3)) {
            case 0 -> Tunnel.IPIP;
            case 1 -> new Tunnel(TunnelType.GUE, 1 + random.nextInt(65535), random.nextInt(3));
            default -> new Tunnel(TunnelType.GRE, 0, random.nextInt(2));
        };
    }
}
