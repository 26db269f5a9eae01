package io.github.ipvs4j.traffic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The machine that connects, from any of its addresses. */
final class Client extends Host {
    private static final int PATIENCE_MS = 3000;

    /**
     * A connection that is held.
     *
     * @param server who answered
     */
    record Held(String server, Socket socket) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** What is asked: from which of its addresses (0, 1, …) over which protocol, and whom. */
    record Visit(Protocol protocol, String address, int port, int from) {
        Visit from(int number) {
            return new Visit(protocol, address, port, number);
        }
    }

    enum Protocol {
        TCP,
        UDP
    }

    Client(String name) {
        super(name);
    }

    private static InetSocketAddress source(Visit visit) {
        return new InetSocketAddress((visit.address.indexOf(':') < 0 ? "10.88.0." : "fd88::") + (10 + visit.from), 0);
    }

    /** Connects and stays. */
    Held hold(Visit visit) {
        return inside(() -> {
            Socket socket = new Socket();
            try {
                socket.bind(source(visit));
                socket.setSoTimeout(PATIENCE_MS);
                socket.connect(new InetSocketAddress(visit.address, visit.port), PATIENCE_MS);
                String server = new BufferedReader(
                                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                        .readLine();
                return new Held(server, socket);
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        });
    }

    /** Several connections, all held. */
    List<Held> hold(Visit visit, int count) {
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            held.add(hold(visit));
        }
        return held;
    }

    /** Asks once and leaves; who answered. */
    String visit(Visit visit) {
        return visit.protocol == Protocol.UDP ? ask(visit, "hello") : visitAndClose(visit);
    }

    private String visitAndClose(Visit visit) {
        try (Held held = hold(visit)) {
            return held.server();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends one datagram with that text, from a port of its own; who answered. */
    String ask(Visit visit, String text) {
        return inside(() -> {
            try (DatagramSocket socket = new DatagramSocket(source(visit))) {
                socket.setSoTimeout(PATIENCE_MS);
                byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
                socket.send(new DatagramPacket(bytes, bytes.length, new InetSocketAddress(visit.address, visit.port)));
                DatagramPacket answer = new DatagramPacket(new byte[2048], 2048);
                socket.receive(answer);
                return new String(answer.getData(), 0, answer.getLength(), StandardCharsets.US_ASCII).strip();
            }
        });
    }

    /** Asks several times, one after the other; who answered. */
    List<String> visits(Visit visit, int count) {
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(visit(visit));
        }
        return answers;
    }
}
