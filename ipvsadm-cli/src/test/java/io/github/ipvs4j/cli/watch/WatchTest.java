package io.github.ipvs4j.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Session;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --watch} where there is no screen. */
final class WatchTest {
    private static final String SNAPSHOT = """
            TIME
            Prot LocalAddress:Port Scheduler Flags                                      CPS    InPPS   OutPPS    InBPS   OutBPS
              -> RemoteAddress:Port           Forward Weight ActiveConn InActConn
            TCP  10.0.0.1:80 wlc persistent 360                                           0        0        0        0        0
              -> 10.1.1.1:8080                Masq    3      0          0                 0        0        0        0        0
              -> 10.1.1.2:8080                Masq    0      0          0                 0        0        0        0        0

            """;

    private final Session session = new Session();

    /** A reader that leaves after so many snapshots. */
    private static final class Reader extends OutputStream {
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private int left;

        Reader(int snapshots) {
            left = snapshots;
        }

        @Override
        public void write(int b) {
            throw new AssertionError("not in one piece");
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            if (left-- == 0) {
                throw new IOException("Broken pipe");
            }
            read.write(bytes, start, length);
        }
    }

    private static String snapshots(FakeIpvs ipvs, int count, String line) {
        Reader reader = new Reader(count);
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Cli.on(ipvs).run(InputStream.nullInputStream(), reader, err, Words.of(line));
        assertThat(err.size()).isZero();
        assertThat(status).isEqualTo(ExitStatus.BROKEN_PIPE);
        return reader.read
                .toString(StandardCharsets.ISO_8859_1)
                .replaceAll("(?m)^20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)$", "TIME");
    }

    private FakeIpvs shop() {
        return session.after(
                        "-A -t 10.0.0.1:80 -p",
                        "-a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -w 3",
                        "-a -t 10.0.0.1:80 -r 10.1.1.2:8080 -m -w 0")
                .ipvs();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Ln --watch 0.1",
                "-Ln --watch=0.1",
                "-Ln -X --watch .1",
                "-Ln --watch 0.1 -t 10.0.0.1:80",
                "--list --watch 0.100 --numeric"
            })
    void eachReadingIsWrittenAtOnce(String line) {
        assertThat(snapshots(shop(), 3, line)).isEqualTo(SNAPSHOT.repeat(3));
    }

    @Test
    void asJsonEachReadingIsALine() {
        FakeIpvs ipvs = shop();
        String document = Cli.on(ipvs).run("-L", "--json").out();
        assertThat(document).hasLineCount(1);
        assertThat(snapshots(ipvs, 2, "-L --watch 0.1 --json")).isEqualTo(document.repeat(2));
    }

    @Test
    void withoutSecondsThereIsAnInterval() {
        long start = System.nanoTime();
        assertThat(snapshots(shop(), 1, "-Ln --watch")).isEqualTo(SNAPSHOT);
        assertThat(System.nanoTime() - start).isGreaterThan(1_900_000_000L);
    }

    @Test
    void theKernelsOrderCanBeKept() {
        String[] rows = SNAPSHOT.split("\n");
        assertThat(snapshots(shop(), 1, "-Ln --nosort --watch 0.1").split("\n"))
                .containsExactly(rows[0], rows[1], rows[2], rows[3], rows[5], rows[4]);
    }

    @ParameterizedTest
    @CsvSource({
        "0.05",
        "0",
        "0.0999",
        "-1",
        "1.2345",
        "86400.001",
        "86401",
        "x",
        "1s",
        "''",
        "1.2.3",
        ".",
        "1e3",
        "99999999999999999999"
    })
    void otherIntervalsAreRefused(String interval) {
        String message = "illegal interval `" + interval + "' specified: 0.1 to 86400 seconds";
        session.refuses("-L --watch=" + interval, 2, message);
    }

    @ParameterizedTest
    @CsvSource({
        "-c, connection",
        "--timeout, timeout",
        "--daemon, daemon",
        "--stats, stats",
        "--rate, rate",
        "--thresholds, thresholds",
        "--persistent-conn, persistent-conn",
        "--tun-info, tun-info"
    })
    void otherListingsAreRefused(String option, String name) {
        session.refuses(
                "-L --watch " + option,
                2,
                "The option 'watch' conflicts with the '" + name + "' option in the 'list' command");
    }

    @Test
    void onlyListingsCanBeWatched() {
        session.refuses("-S --watch", 2, "Illegal 'watch' option with the 'save' command; it goes with --list");
        session.refuses("-L --watch 1 --watch 2", 2, "multiple 'watch' options specified");
        session.refuses("-L --watch 1 2", 2, "unexpected argument 2");
    }

    /** It would read nothing more. */
    @Test
    void aRestoreDoesNotWatch() {
        assertThat(session.restore("-C\n-L --watch\n"))
                .isEqualTo(new Cli.Result(
                        "", "Illegal 'watch' option in a line of rules: it needs a command of its own\n", 2));
    }

    @Test
    void whatIsNotThereIsToldAndEndsIt() {
        session.refuses("-Ln --watch 0.1 -t 10.0.0.9:80", 1, "No such service");
    }
}
