package io.github.ipvs4j.cli.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jnr.unixsocket.UnixDatagramChannel;
import jnr.unixsocket.UnixSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Datagrams to a log that listens, that does not, and that is not there. */
@Timeout(60)
class LocalSocketTest {
    /** More than a socket has room for. */
    private static final int MANY = 2000;

    @TempDir
    private Path directory;

    private String path = "";

    @SuppressWarnings("NullAway.Init") // opened before each test
    private UnixDatagramChannel log;

    @BeforeEach
    void listen() throws IOException {
        path = directory.resolve("log").toString();
        log = UnixDatagramChannel.open();
        log.bind(new UnixSocketAddress(path));
    }

    @AfterEach
    void close() throws IOException {
        log.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String received() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(8192);
        log.receive(buffer);
        return new String(buffer.array(), 0, buffer.position(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void eachMessageIsADatagram() throws IOException {
        try (LocalSocket socket = LocalSocket.open(path)) {
            String large = "x".repeat(5000);
            socket.send(bytes("<85>first"));
            socket.send(bytes(large));
            socket.send(bytes("3"));

            assertThat(received()).isEqualTo("<85>first");
            assertThat(received()).isEqualTo(large);
            assertThat(received()).isEqualTo("3");
        }
    }

    /** Nobody receives here, so a sender that waited would do so for ever. */
    @Test
    void aFullLogIsNotWaitedFor() throws IOException {
        try (LocalSocket socket = LocalSocket.open(path)) {
            int refused = 0;
            for (int i = 0; i < MANY; i++) {
                try {
                    socket.send(bytes("message"));
                } catch (IOException e) {
                    assertThat(e).hasMessage("Resource temporarily unavailable");
                    refused++;
                }
            }

            assertThat(refused).isBetween(MANY / 2, MANY - 1);
            received();
            socket.send(bytes("room again"));
        }
    }

    @Test
    void aReceiverMayHaveANameAndNoFile() throws IOException {
        String name = "ipvs4j-" + ProcessHandle.current().pid();
        log.close();
        log = UnixDatagramChannel.open();
        log.bind(new UnixSocketAddress("\0" + name));
        try (LocalSocket socket = LocalSocket.open("@" + name)) {
            socket.send(bytes("READY=1"));

            assertThat(received()).isEqualTo("READY=1");
        }
    }

    @Test
    void aLogThatIsNotThereIsSaidSo() throws IOException {
        try (LocalSocket socket = LocalSocket.open(directory.resolve("nothing").toString())) {
            assertThatThrownBy(() -> socket.send(bytes("message")))
                    .isInstanceOf(IOException.class)
                    .hasMessage("No such file or directory");
        }
    }

    @Test
    void aLogThatComesBackIsFound() throws IOException {
        try (LocalSocket socket = LocalSocket.open(path)) {
            log.close();
            assertThatThrownBy(() -> socket.send(bytes("message"))).hasMessage("Connection refused");
            Files.delete(Path.of(path));
            listen();
            socket.send(bytes("message"));

            assertThat(received()).isEqualTo("message");
        }
    }

    @Test
    void theUserIsWhoOwnsWhatItMakes() throws IOException {
        Path file = Files.createFile(directory.resolve("mine"));

        assertThat(UserId.real()).isEqualTo(((Integer) Files.getAttribute(file, "unix:uid")).longValue());
    }
}
