package io.github.ipvs4j.cli.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.cli.support.TroubledIpvs;
import io.github.ipvs4j.cli.support.TroubledIpvs.Trouble;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code -R} on inputs that come slowly, byte by byte, or not at all. */
final class RestoreStreamTest {
    private final FakeIpvs ipvs = new FakeIpvs();

    /** Hands out pieces, and notes how many services there are whenever it is asked for the next one. */
    private final class Pieces extends InputStream {
        private final List<String> pieces;
        private final List<Integer> services = new ArrayList<>();

        Pieces(String... pieces) {
            this.pieces = new ArrayList<>(List.of(pieces));
        }

        @Override
        public int read() {
            throw new AssertionError("one byte at a time is slow");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            services.add(Cli.on(ipvs).run("-Sn").out().split("-A", -1).length - 1);
            if (pieces.isEmpty()) {
                return -1;
            }
            String piece = pieces.remove(0);
            if (piece.equals("broken")) {
                throw new IOException("Is a directory");
            }
            for (int i = 0; i < piece.length(); i++) {
                buffer[offset + i] = (byte) piece.charAt(i);
            }
            return piece.length();
        }
    }

    private Result restore(InputStream in) {
        return Cli.on(ipvs).run(in, "-R");
    }

    /** The resolver may be reached through what the lines before have made. */
    @Test
    void whatWasReadIsSentBeforeAHostIsLookedUp() {
        List<Integer> services = new ArrayList<>();
        NameDatabase names = new FakeNames() {
            @Override
            public @Nullable IpAddress hostAddress(String name) {
                services.add(Cli.on(ipvs).run("-Sn").out().split("-A", -1).length - 1);
                return services.size() > 1 ? IpAddress.parse("10.77.0.1") : null;
            }
        };
        String lines = "-A -f 1\n-A -f 2\n-A -t web.example:80\n-A -f 3\n-A -u web.example:tftp\n-A -t 10.0.0.1:http\n";
        assertThat(Cli.of(() -> ipvs, names).feed(lines, "-R").err()).contains("illegal virtual server");
        assertThat(services).containsExactly(2);
        Cli.on(ipvs).run("-C");
        assertThat(Cli.of(() -> ipvs, names).feed(lines, "-R")).isEqualTo(new Result("", "", 0));
        assertThat(services).containsExactly(2, 2, 4);
    }

    /** What became of lines is told by their numbers, and stays in the status whatever comes after them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # trouble   | at change | message
            BREAKS      | 0         | lines 1 to 128 may have been carried out or not: the exchange broke
            ANSWER_LOST | 127       | lines 1 to 128 may have been carried out or not: the answer was lost
            NOT_SENT    | 100       | lines 101 to 128 not carried out: it could not be sent
            NOT_SENT    | 127       | line 128 not carried out: it could not be sent
            ANSWER_LOST | 128       | line 129 may have been carried out or not: the answer was lost
            """)
    void aBrokenExchangeIsNotForgotten(Trouble trouble, int at, String message) {
        StringBuilder lines = new StringBuilder();
        for (int mark = 1; mark <= 129; mark++) {
            lines.append("-A -f ").append(mark).append('\n');
        }
        lines.append("-L --timeout\n");
        Result result = Cli.of(() -> new TroubledIpvs(ipvs, trouble, at), new FakeNames())
                .feed(lines.toString(), "-R");
        assertThat(result.err()).isEqualTo(message + "\n");
        assertThat(result.status()).isEqualTo(255);
        assertThat(result.out()).startsWith("Timeout");
    }

    @Test
    void aLineIsCarriedOutAsSoonAsItIsComplete() {
        Pieces pieces = new Pieces("-A -f 1\n", "-A -", "f 2", "\n-A -f 3\n-A -f 4", "4\n", "-A -f 5");
        assertThat(restore(pieces)).isEqualTo(new Result("", "", 0));
        assertThat(pieces.services).startsWith(0, 1, 1, 1, 3, 4, 4).contains(4);
        assertThat(Cli.on(ipvs).run("-Sn").out()).contains("-f 44 ", "-f 5 ");
    }

    @Test
    void piecesMayBeOfOneByte() {
        String input = "ipvsadm -A -f 1 # x\r\n  -a -f 1 -r 10.1.1.1 -m";
        Pieces pieces = new Pieces(input.split(""));
        assertThat(restore(pieces)).isEqualTo(new Result("", "", 0));
        assertThat(Cli.on(ipvs).run("-Sn").out()).isEqualTo("-A -f 1 -s wlc\n-a -f 1 -r 10.1.1.1:0 -m -w 1\n");
    }

    @Test
    void whatFollowsTheEndOfTheRunIsNotRead() {
        Pieces pieces = new Pieces("-A -f 1\nfoo\n", "-A -f 2\n");
        assertThat(restore(pieces).status()).isEqualTo(255);
        assertThat(pieces.services).hasSize(1);
    }

    @Test
    void anInputThatCannotBeReadIsTold() {
        assertThat(restore(new Pieces("broken")))
                .isEqualTo(new Result("", "cannot read standard input: Is a directory\n", 1));
        assertThat(restore(new Pieces("-A -f 1\n-A -f", "broken")))
                .isEqualTo(new Result("", "cannot read standard input: Is a directory\n", 1));
        assertThat(Cli.on(ipvs).run("-Sn").out()).isEqualTo("-A -f 1 -s wlc\n");
    }

    /** A hundred thousand lines take about a second; with picocli they would take half a minute. */
    @Test
    void largeTablesAreFast() {
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            input.append("-A -t 10.")
                    .append(i >>> 16)
                    .append('.')
                    .append(i >>> 8 & 255)
                    .append('.')
                    .append(i & 255)
                    .append(":80\n");
        }
        long start = System.nanoTime();
        assertThat(Cli.on(ipvs).feed(input.toString(), "-R")).isEqualTo(new Result("", "", 0));
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        assertThat(Cli.on(ipvs).run("-Sn").out()).hasLineCount(100_000);
        assertThat(seconds).isLessThan(20);
    }
}
