package io.github.ipvs4j.traffic;

import com.sun.nio.sctp.SctpChannel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The machine that connects, from any of its addresses. */
final class Client extends Host {
    /** The last number of the first of its addresses, and how many follow each other. */
    static final int FIRST_ADDRESS = 10;

    static final int ADDRESSES = 10;

    private static final int PATIENCE_MS = 3000;
    private static final int WINDOW = 8192;
    private static final int ROOM = 2048;

    /**
     * A connection that is held.
     *
     * @param server who answered
     */
    record Held(String server, Socket socket, BufferedReader in) implements AutoCloseable {
        /** Says something; who answers it. */
        String ask() throws IOException {
            socket.getOutputStream().write('?');
            return in.readLine();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /**
     * What is asked.
     *
     * @param from which of the client's addresses: 0, 1, …
     */
    record Visit(Protocol protocol, String address, int port, int from) {
        /** A web page of that address. */
        static Visit web(String address) {
            return new Visit(Protocol.TCP, address, 80, 0);
        }

        /** A datagram to that address. */
        static Visit datagram(String address) {
            return new Visit(Protocol.UDP, address, 5060, 0);
        }

        Visit from(int number) {
            return new Visit(protocol, address, port, number);
        }

        Visit port(int number) {
            return new Visit(protocol, address, number, from);
        }

        InetSocketAddress source() {
            return new InetSocketAddress(
                    (address.indexOf(':') < 0 ? "10.88.0." : "fd88::") + (FIRST_ADDRESS + from), 0);
        }

        InetSocketAddress target() {
            return new InetSocketAddress(address, port);
        }
    }

    /** How to ask. */
    enum Protocol {
        TCP,
        UDP,
        SCTP
    }

    private final List<Held> held = new ArrayList<>();

    Client(String name) {
        super(name);
    }

    /** Connects and stays until it is closed. */
    Held hold(Visit visit) {
        Held one = connect(visit);
        held.add(one);
        return one;
    }

    /** Closes all that are held. */
    void hangUp() {
        try {
            for (Held one : held) {
                one.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        held.clear();
    }

    @Override
    public void close() {
        hangUp();
        super.close();
    }

    private Held connect(Visit visit) {
        return inside(() -> {
            Socket socket = new Socket();
            try {
                socket.bind(visit.source());
                socket.setSoTimeout(PATIENCE_MS);
                socket.setReceiveBufferSize(WINDOW); // a download soon needs what the client sends
                socket.connect(visit.target(), PATIENCE_MS);
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                return new Held(in.readLine(), socket, in);
            } catch (IOException e) {
                socket.close();
                throw e;
            }
        });
    }

    /** Several connections, all held. */
    List<Held> hold(Visit visit, int count) {
        List<Held> more = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            more.add(hold(visit));
        }
        return more;
    }

    /** Asks once and leaves; who answered. */
    String visit(Visit visit) {
        return switch (visit.protocol) {
            case TCP -> visitAndClose(visit);
            case UDP -> ask(visit, "hello").get(0);
            case SCTP -> associate(visit);
        };
    }

    private String visitAndClose(Visit visit) {
        try (Held one = connect(visit)) {
            return one.server();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends datagrams with these texts, all from one port; who answered each. */
    List<String> ask(Visit visit, String... texts) {
        return inside(() -> {
            List<String> answers = new ArrayList<>();
            try (DatagramSocket socket = new DatagramSocket(visit.source())) {
                socket.setSoTimeout(PATIENCE_MS);
                for (String text : texts) {
                    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
                    socket.send(new DatagramPacket(bytes, bytes.length, visit.target()));
                    DatagramPacket answer = new DatagramPacket(new byte[ROOM], ROOM);
                    socket.receive(answer);
                    answers.add(new String(answer.getData(), 0, answer.getLength(), StandardCharsets.US_ASCII).strip());
                }
            }
            return answers;
        });
    }

    private String associate(Visit visit) {
        return inside(() -> {
            try (SctpChannel association = SctpChannel.open()) {
                association.bind(visit.source());
                association.connect(visit.target());
                ByteBuffer answer = ByteBuffer.allocate(ROOM);
                association.receive(answer, null, null);
                return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII).strip();
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

    /** Asks once from each of its addresses; who answered. */
    List<String> visitsFromEach(Visit visit) {
        List<String> answers = new ArrayList<>();
        for (int from = 0; from < ADDRESSES; from++) {
            answers.add(visit(visit.from(from)));
        }
        return answers;
    }

    /** Whether nobody answers: the director has no server for it. */
    boolean isRefused(Visit visit) {
        try {
            visit(visit);
            return false;
        } catch (IllegalStateException e) {
            return e.getCause() instanceof IOException;
        }
    }
}
