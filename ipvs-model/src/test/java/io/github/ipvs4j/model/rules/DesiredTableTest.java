package io.github.ipvs4j.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.Seed;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.testkit.FakeIpvs;
import io.github.ipvs4j.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A desired table takes what the kernel takes, and is in the end what the kernel has. */
final class DesiredTableTest {
    private static final Place PLACE = new Place(1, 1, 1);
    private static final List<IpAddress> ADDRESSES = addresses(
            "10.0.0.1",
            "10.0.0.2",
            "2001:db8::1",
            "0.0.0.0",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "127.255.255.255",
            "::",
            "ff02::1",
            "fe80::1",
            "febf::1",
            "fec0::1",
            "::ffff:10.0.0.1",
            "::10.0.0.1");
    private static final List<ForwardingMethod> METHODS =
            List.of(ForwardingMethod.DIRECT, ForwardingMethod.MASQUERADE, ForwardingMethod.TUNNEL);

    private static List<IpAddress> addresses(String... texts) {
        List<IpAddress> addresses = new ArrayList<>();
        for (String text : texts) {
            addresses.add(Samples.ip(text));
        }
        return addresses;
    }

    @Test
    void objectsToWhatTheKernelRefuses() {
        Seed.repeat(3_000, random -> {
            FakeIpvs kernel = new FakeIpvs();
            DesiredTable table = new DesiredTable();
            List<Change> changes = new ArrayList<>();
            for (int i = random.nextInt(30); i >= 0; i--) {
                Change change = change(random);
                changes.add(change);
                Objection objection = table.apply(change, PLACE);
                assertThat(objection == null)
                        .as("%s, the last of %s", objection, changes)
                        .isEqualTo(takes(kernel, change));
            }
            try {
                assertIsWhat(kernel, table);
            } catch (IpvsException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static boolean takes(FakeIpvs kernel, Change change) {
        try {
            kernel.apply(change);
            return true;
        } catch (IpvsException e) {
            return false;
        }
    }

    private static void assertIsWhat(FakeIpvs kernel, DesiredTable table) throws IpvsException {
        List<ServiceSpec> services = new ArrayList<>();
        for (ServiceStatus status : kernel.services()) {
            ServiceSpec service = status.spec();
            services.add(service);
            List<RealServerSpec> servers = new ArrayList<>();
            kernel.servers(service.key()).forEach(server -> servers.add(0, server.spec()));
            for (RealServerSpec server : servers) {
                assertThat(table.server(service.key(), server.endpoint())).isEqualTo(server);
            }
        }
        assertThat(table.services().stream().map(DesiredService::spec)).isEqualTo(services);
        assertThat(table.daemons()).hasSameSizeAs(kernel.daemons());
        Timeouts set = table.timeouts();
        assertThat(kernel.timeouts())
                .isEqualTo(new Timeouts(
                        set.tcp() == 0 ? 900 : set.tcp(),
                        set.tcpFin() == 0 ? 120 : set.tcpFin(),
                        set.udp() == 0 ? 300 : set.udp()));
    }

    private static Change change(SplittableRandom random) {
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> new Change.AddService(service(random));
            case 3 -> new Change.EditService(service(random));
            case 4 -> new Change.DeleteService(key(random));
            case 5, 6, 7, 8 -> new Change.AddServer(key(random), server(random));
            case 9, 10 -> new Change.EditServer(key(random), server(random));
            case 11 -> new Change.DeleteServer(key(random), endpoint(random));
            case 12 -> new Change.StartDaemon(SyncDaemon.of(role(random), "lo", 1));
            case 13 -> new Change.StopDaemon(role(random));
            case 14 -> new Change.SetTimeouts(new Timeouts(random.nextInt(3), random.nextInt(3), random.nextInt(3)));
            default ->
                random.nextInt(4) == 0
                        ? new Change.Flush()
                        : new Change.Zero(random.nextInt(3) == 0 ? null : key(random));
        };
    }

    private static SyncRole role(SplittableRandom random) {
        return random.nextBoolean() ? SyncRole.MASTER : SyncRole.BACKUP;
    }

    private static ServiceKey key(SplittableRandom random) {
        return new ServiceKey.Address(Protocol.TCP, new Endpoint(ADDRESSES.get(random.nextInt(3)), 80));
    }

    private static ServiceSpec service(SplittableRandom random) {
        return ServiceSpec.of(key(random), random.nextBoolean() ? "rr" : "wlc");
    }

    private static Endpoint endpoint(SplittableRandom random) {
        int among = random.nextBoolean() ? 3 : ADDRESSES.size();
        return new Endpoint(ADDRESSES.get(random.nextInt(among)), 80);
    }

    private static RealServerSpec server(SplittableRandom random) {
        long weight = random.nextInt(10) == 0 ? Integer.MAX_VALUE + 1L : 1;
        RealServerSpec server = RealServerSpec.of(endpoint(random), METHODS.get(random.nextInt(3)), weight)
                .withThresholds(random.nextInt(4), random.nextInt(3));
        return random.nextBoolean()
                ? server
                : server.withTunnel(new Tunnel(TunnelType.GUE, random.nextInt(2), Tunnel.CHECKSUM));
    }
}
