package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import io.github.ipvs4j.traffic.Client.Visit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the commands of the documentation on machines as bare as the reader's, and compares what it says was measured. */
@Tag("traffic")
final class GuideTest {
    private static final String MEASURED = "measured";
    private static final int VISITS = 6;

    static Stream<Guide.Section> sections() {
        return Stream.of("forwarding.md").flatMap(page -> Guide.sections(page).stream());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void doesWhatItSays(Guide.Section section) {
        try (Network network = new Network()) {
            for (Guide.Block block : section.blocks()) {
                if (!block.label().equals(MEASURED)) {
                    network.named(block.label()).forEach(host -> host.shell(block.text()));
                }
            }
            network.servers.forEach(Server::listen);
            StringBuilder measured = new StringBuilder();
            for (ServiceKey.Address service : services(network.director)) {
                measured.append(measure(network.client, service));
            }
            assertThat(measured).hasToString(section.text(MEASURED));
        }
    }

    private static List<ServiceKey.Address> services(Director director) {
        return director.inside(GuideTest::services);
    }

    private static List<ServiceKey.Address> services() throws IpvsException {
        List<ServiceKey.Address> keys = new ArrayList<>();
        try (Ipvs ipvs = NetlinkIpvs.open()) {
            for (ServiceStatus service : ipvs.services()) {
                keys.add((ServiceKey.Address) service.spec().key());
            }
        }
        keys.sort(Comparator.comparingInt(key -> key.protocol().number()));
        return keys;
    }

    private static String measure(Client client, ServiceKey.Address service) {
        Endpoint endpoint = service.endpoint();
        Client.Protocol protocol = switch (service.protocol().number()) {
            case 6 -> Client.Protocol.TCP;
            case 17 -> Client.Protocol.UDP;
            default -> Client.Protocol.SCTP;
        };
        String host = endpoint.address().toString();
        String shown = endpoint.address().family() == AddressFamily.IPV6 ? "[" + host + "]" : host;
        List<String> answers = client.visits(new Visit(protocol, host, endpoint.port(), 0), VISITS);
        return protocol + " " + shown + ":" + endpoint.port() + ": " + String.join(" ", answers) + "\n";
    }
}
