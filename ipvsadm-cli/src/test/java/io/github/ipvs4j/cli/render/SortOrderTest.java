package io.github.ipvs4j.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.ListingSortKey;
import io.github.ipvs4j.cli.support.Session;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.Seed;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of listings: what follows from it, and random tables against the algorithm written down once more. */
final class SortOrderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # each list is in order
            -t 10.0.0.1:80 ; -t 10.0.0.1:443 ; -t 10.0.0.2:1
            -t 10.0.0.1:80 ; -u 10.0.0.1:80 ; --sctp-service 10.0.0.1:80
            -t 10.0.0.9:80 ; -u 10.0.0.1:80
            --sctp-service 10.0.0.9:80 ; -t [fd00::1]:80
            -t [fd00::1]:80 ; -u [fd00::1]:80 ; -f 3
            -t [fd00::1]:80 ; -t [fd00::1]:81 ; -t [fd00::2]:1
            -f 1 ; -f 1 -6 ; -f 2 ; -f 2147483647
            # differences wrap around
            -t 192.168.0.1:80 ; -t 10.0.0.1:80
            -t 224.0.0.9:80 ; -t 10.0.0.1:80
            -f 4294967295 ; -t 10.0.0.1:80
            -f 2147483650 ; -t 10.0.0.1:80 ; -f 1
            """)
    void consequences(String services) {
        List<String> order = List.of(services.split(" ; "));
        for (int first = 0; first < order.size(); first++) {
            Session session = new Session();
            for (int i = 0; i < order.size(); i++) {
                session.after("-A " + order.get((first + i) % order.size()));
            }
            assertThat(session.saved().lines())
                    .containsExactlyElementsOf(order.stream()
                            .map(service -> "-A " + service + " -s wlc")
                            .toList());
        }
    }

    @Test
    void servicesOfRandomTables() {
        Seed.repeat(400, random -> {
            FakeIpvs ipvs = new FakeIpvs();
            for (int i = random.nextInt(60); i >= 0; i--) {
                ipvs.put(new ServiceStatus(ServiceSpec.of(key(random), "rr"), Stats.ZERO));
            }
            List<ListingSortKey> keys = new ArrayList<>();
            for (String line : lines(ipvs, "-Ln --nosort", 3)) {
                keys.add(ListingSortKey.ofService(line.substring(0, line.length() - " rr".length())));
            }
            assertThat(lines(ipvs, "-Ln", 3))
                    .containsExactlyElementsOf(ListingSortKey.sort(keys).stream()
                            .map(key -> key.text() + " rr")
                            .toList());
        });
    }

    @Test
    void serversOfRandomServices() {
        Seed.repeat(400, random -> {
            FakeIpvs ipvs = new FakeIpvs();
            ServiceKey web = new ServiceKey.Address(Protocol.TCP, endpoint(random));
            ipvs.put(new ServiceStatus(ServiceSpec.of(web, "rr"), Stats.ZERO));
            for (int i = random.nextInt(60); i >= 0; i--) {
                RealServerSpec spec = RealServerSpec.of(endpoint(random), ForwardingMethod.TUNNEL, 1);
                ipvs.put(web, new RealServerStatus(spec, 0, 0, 0, Stats.ZERO));
            }
            List<ListingSortKey> keys = new ArrayList<>();
            for (String line : lines(ipvs, "-Ln --nosort", 4)) {
                keys.add(ListingSortKey.ofServer(line.split(" +")[2]));
            }
            assertThat(lines(ipvs, "-Ln", 4).stream().map(line -> line.split(" +")[2]))
                    .containsExactlyElementsOf(ListingSortKey.sort(keys).stream()
                            .map(ListingSortKey::text)
                            .toList());
        });
    }

    private static List<String> lines(FakeIpvs ipvs, String line, int titles) {
        return Cli.on(ipvs).run(Words.of(line)).out().lines().skip(titles).toList();
    }

    private static ServiceKey key(SplittableRandom random) {
        if (random.nextInt(4) == 0) {
            AddressFamily family = random.nextBoolean() ? AddressFamily.IPV4 : AddressFamily.IPV6;
            return new ServiceKey.FirewallMark(Math.max(1, word(random) & 0xffffffffL), family);
        }
        int[] protocols = {6, 17, 132};
        return new ServiceKey.Address(new Protocol(protocols[random.nextInt(3)]), endpoint(random));
    }

    private static Endpoint endpoint(SplittableRandom random) {
        IpAddress address = random.nextInt(3) == 0
                ? IpAddress.ipv6((long) word(random) << 32 | random.nextInt(2), (long) word(random) << 32 | 0xfe0000)
                : IpAddress.ipv4(word(random));
        return new Endpoint(address, random.nextInt(3) * 80);
    }

    /** Words that are more than 2^31 apart, and some that are near each other. */
    private static int word(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt();
            case 1 -> 0x0a000000 + random.nextInt(8);
            default -> random.nextInt(8) << 29;
        };
    }
}
