package io.github.ipvs4j.traffic;

import io.github.ipvs4j.traffic.Client.Held;
import io.github.ipvs4j.traffic.Client.Protocol;
import io.github.ipvs4j.traffic.Client.Visit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Runs a section of the documentation on machines as bare as the reader's. */
final class Rehearsal {
    /** The block that says what was measured: lines of a kind of measurement, a colon, and who answered. */
    static final String MEASURED = "measured";

    private static final int ADDRESSES = 10;
    private static final int FIRST_ADDRESS = 100;

    private Rehearsal() {}

    /** What is measured this time; {@code told} hears of each step. */
    static String of(Guide.Section section, Consumer<String> told) {
        try (Network network = new Network()) {
            for (Guide.Block block : section.blocks()) {
                if (!block.label().equals(MEASURED)) {
                    told.accept("# on " + (block.label().equals("server") ? "each server" : "the " + block.label())
                            + "\n" + block.text());
                    network.named(block.label()).forEach(host -> host.shell(block.text()));
                }
            }
            network.servers.forEach(Server::listen);
            StringBuilder measured = new StringBuilder();
            for (String line : section.text(MEASURED).split("\n")) {
                int colon = line.indexOf(": ");
                int count = line.substring(colon + 2).split(" ").length;
                String kind = line.substring(0, colon);
                String answers = kind + ": " + String.join(" ", answers(network.client, kind, count)) + "\n";
                told.accept(answers);
                measured.append(answers);
            }
            return measured.toString();
        }
    }

    private static List<String> answers(Client client, String kind, int count) {
        Visit web = Visit.web(Network.VIRTUAL);
        return switch (kind) {
            case "visits" -> client.visits(web, count);
            case "held" -> client.hold(web, count).stream().map(Held::server).toList();
            case "clients" -> client.visitsFromEach(web);
            case "addresses" ->
                IntStream.range(FIRST_ADDRESS, FIRST_ADDRESS + ADDRESSES)
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
