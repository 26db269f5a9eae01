package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.traffic.Client.Held;
import io.github.ipvs4j.traffic.Client.Protocol;
import io.github.ipvs4j.traffic.Client.Visit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the commands of the documentation on machines as bare as the reader's, and compares what it says was measured: lines
 * of a kind of measurement, a colon, and who answered.
 */
@Tag("traffic")
final class GuideTest {
    private static final String MEASURED = "measured";
    private static final int CLIENTS = 10;
    private static final int ADDRESSES = 10;
    private static final int FIRST_ADDRESS = 100;

    static Stream<Guide.Section> sections() {
        return Stream.of("forwarding.md", "schedulers.md").flatMap(page -> Guide.sections(page).stream());
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
            String expected = section.text(MEASURED);
            StringBuilder measured = new StringBuilder();
            for (String line : expected.split("\n")) {
                int colon = line.indexOf(": ");
                int count = line.substring(colon + 2).split(" ").length;
                String kind = line.substring(0, colon);
                measured.append(kind).append(": ");
                measured.append(String.join(" ", answers(network.client, kind, count))).append('\n');
            }
            assertThat(measured).hasToString(expected);
        }
    }

    private static List<String> answers(Client client, String kind, int count) {
        Visit web = Visit.web(Network.VIRTUAL);
        return switch (kind) {
            case "visits" -> client.visits(web, count);
            case "held" -> client.hold(web, count).stream().map(Held::server).toList();
            case "clients" -> IntStream.range(0, CLIENTS)
                    .mapToObj(number -> client.visit(web.from(number)))
                    .toList();
            case "addresses" -> IntStream.range(FIRST_ADDRESS, FIRST_ADDRESS + ADDRESSES)
                    .mapToObj(number -> client.visit(Visit.web("10.88.0." + number)))
                    .toList();
            default -> client.visits(visit(kind), count);
        };
    }

    /** {@code PROTOCOL ADDRESS:PORT}. */
    private static Visit visit(String text) {
        int blank = text.indexOf(' ');
        int colon = text.lastIndexOf(':');
        String address = text.substring(blank + 1, colon).replace("[", "").replace("]", "");
        int port = Integer.parseInt(text.substring(colon + 1));
        return new Visit(Protocol.valueOf(text.substring(0, blank)), address, port, 0);
    }
}
