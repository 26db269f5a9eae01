package io.github.ipvs4j.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.testkit.FakeIpvs;
import io.github.ipvs4j.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output and error that do not take what is written. */
final class OutputTest {
    private final FakeIpvs ipvs = new FakeIpvs();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Fails from the byte after that many on. */
    private static final class Failing extends OutputStream {
        private final int room;
        private final String reason;
        private int written;

        Failing(int room, String reason) {
            this.room = room;
            this.reason = reason;
        }

        @Override
        public void write(int b) throws IOException {
            if (++written > room) {
                throw new IOException(reason);
            }
        }
    }

    private int run(String line, OutputStream out, OutputStream error) {
        byte[] input = "-Sn\n-L --timeout\n".getBytes(StandardCharsets.ISO_8859_1);
        return Cli.on(ipvs).run(new ByteArrayInputStream(input), out, error, Words.of(line));
    }

    /** Enough for more than one piece of most listings. */
    private void fill() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            lines.append("-A -f ").append(i + 1).append('\n');
            ipvs.put(new Connection(
                    "TCP",
                    Samples.at("10.0.0.1", i),
                    Samples.at("10.0.0.2", 1),
                    Samples.at("10.0.0.3", 1),
                    "X",
                    1,
                    null));
        }
        assertThat(Cli.on(ipvs).feed(lines.toString(), "-R").status()).isZero();
    }

    /** Standard error is a terminal, or is none. */
    private record Watched(boolean showsProgress) implements Terminals {
        @Override
        public boolean showsColours() {
            return false;
        }

        @Override
        public boolean showsScreen() {
            return false;
        }
    }

    @Test
    void aMessageDoesNotSteerATerminal() {
        String message = "unexpected argument \033[2J\u009b\u00c3\u00a4\nand\tmore";
        new Output(err, err, new Watched(true)).error(message);
        assertThat(err.toString(StandardCharsets.ISO_8859_1))
                .isEqualTo("unexpected argument ?[2J?\u00c3\u00a4\nand\tmore\n");
        err.reset();
        new Output(err, err, new Watched(false)).error(message);
        assertThat(err.toString(StandardCharsets.ISO_8859_1)).isEqualTo(message + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-Ln", "-Sn", "-Lcn", "-L --timeout", "-h", "-v", "-R", "-Ln --stats"})
    void aFullDiskIsToldInOneLine(String line) {
        fill();
        for (int room : new int[] {0, 10}) {
            err.reset();
            assertThat(run(line, new Failing(room, "No space left on device"), err))
                    .isEqualTo(1);
            assertThat(err.toString(StandardCharsets.ISO_8859_1))
                    .isEqualTo("cannot write to standard output: No space left on device\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-Ln", "-Sn", "-Lcn", "-L --timeout", "-h", "-v", "-R", "-Ln --stats"})
    void aReaderThatLeftIsNoError(String line) {
        fill();
        assertThat(run(line, new Failing(0, "Broken pipe"), err)).isEqualTo(141);
        assertThat(err.size()).isZero();
    }

    /** A listing is written piece by piece; it ends where a piece fails. */
    @Test
    void longListingsStopWhereTheyCannotBeWritten() {
        fill();
        Failing full = new Failing(70_000, "No space left on device");
        assertThat(run("-Lcn", full, err)).isEqualTo(1);
        assertThat(full.written).isEqualTo(70_001);
        assertThat(err.toString(StandardCharsets.ISO_8859_1)).hasLineCount(1);
    }

    @Test
    void anErrorThatCannotBeToldKeepsItsStatus() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Failing closed = new Failing(0, "Bad file descriptor");
        assertThat(run("-Q", out, closed)).isEqualTo(255);
        assertThat(run("-Lnn", out, closed)).isEqualTo(2);
        assertThat(run("-L -f 1", out, closed)).isEqualTo(1);
        assertThat(run("-D -f 1", out, closed)).isEqualTo(255);
        assertThat(out.size()).isZero();
        assertThat(run("-h", new Failing(0, "No space left on device"), closed)).isEqualTo(1);
    }

    @Test
    void whatWritesNothingDoesNotMind() {
        assertThat(run("-A", new Failing(0, "No space left on device"), err)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.ISO_8859_1))
                .startsWith("You need to supply")
                .hasLineCount(1);
    }

    @Test
    void theKernelIsLetGo() {
        for (String line : new String[] {"-Ln", "-C", "-D -f 1", "-R"}) {
            int before = ipvs.timesClosed();
            run(line, OutputStream.nullOutputStream(), err);
            assertThat(ipvs.timesClosed()).as(line).isEqualTo(before + 1);
        }
        int before = ipvs.timesClosed();
        run("-h", OutputStream.nullOutputStream(), err);
        run("-Q", OutputStream.nullOutputStream(), err);
        assertThat(ipvs.timesClosed()).isEqualTo(before);
    }
}
