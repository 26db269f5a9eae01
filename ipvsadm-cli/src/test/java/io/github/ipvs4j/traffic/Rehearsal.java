package io.github.ipvs4j.traffic;

import io.github.ipvs4j.traffic.Client.Held;
import io.github.ipvs4j.traffic.Client.Protocol;
import io.github.ipvs4j.traffic.Client.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Runs a section of the documentation on machines as bare as the reader's. */
final class Rehearsal {
    /** The block that says what was measured: lines of a kind of measurement, a colon, and who answered. */
    static final String MEASURED = "measured";

    private static final String FILE = ":/etc/";
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
                    carryOut(network, block);
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

    /**
     * Runs a block of commands, or writes a block {@code MACHINE:/etc/…} into that file, on the machines of its label.
     */
    static void carryOut(Network network, Guide.Block block) {
        carryOut(network, block, Host::shell);
    }

    /** Carries out a block, with {@code shell} to run commands on a machine. */
    static void carryOut(Network network, Guide.Block block, BiConsumer<Host, String> shell) {
        int file = block.label().indexOf(FILE);
        if (file < 0) {
            network.named(block.label()).forEach(host -> shell.accept(host, block.text()));
        } else {
            String inside = block.label().substring(file + FILE.length());
            network.named(block.label().substring(0, file)).forEach(host -> write(host, inside, block.text()));
        }
    }

    /** Writes a file to where {@code ip netns exec} takes it from. */
    private static void write(Host host, String file, String text) {
        Path path = Path.of("/etc/netns", host.name(), file);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
