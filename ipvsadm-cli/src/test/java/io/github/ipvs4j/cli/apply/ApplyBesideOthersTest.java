package io.github.ipvs4j.cli.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.TroubledIpvs;
import io.github.ipvs4j.cli.support.TroubledIpvs.Trouble;
import io.github.ipvs4j.testkit.FakeIpvs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --apply} while somebody else changes the same table: what is theirs stays theirs, and both are told. */
final class ApplyBesideOthersTest {
    private static final Result SILENCE = new Result("", "", 0);
    private static final String OLD = """
            -A -f 1 -s wlc
            -a -f 1 -r 10.1.1.1:0 -m -w 1
            -a -f 1 -r 10.1.1.2:0 -m -w 2
            -A -f 9 -s rr
            """;
    /**
     * One change of each kind, in this order: edit, add, edit, delete of servers, a new service with a server, a
     * deletion.
     */
    private static final String WANTED = """
            -A -f 1 -s sh
            -a -f 1 -r 10.1.1.1:0 -m -w 7
            -a -f 1 -r 10.1.1.3:0 -m -w 3
            -A -f 3 -s rr
            -a -f 3 -r 10.1.1.4:0 -m -w 1
            """;

    private static final int STEPS = 7;
    private static final String BUT =
            "what had been changed was taken back, but for this, which somebody else has changed since:\n";

    private final FakeIpvs ipvs = new FakeIpvs();
    private final Cli cli = Cli.on(ipvs);

    @BeforeEach
    void startWithATable() {
        assertThat(cli.feed(OLD, "-R")).isEqualTo(SILENCE);
        assertThat(cli.feed(WANTED, "--diff", "-").out()).hasLineCount(STEPS);
    }

    private String table() {
        return cli.run("-Sn").out();
    }

    /** All steps but the last were made when somebody else comes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what somebody else did          | what is left to them            | the line of the table that shows it
            -E -f 1 -s wrr                    | -E -f 1 -s sh                   | -A -f 1 -s wrr
            -e -f 1 -r 10.1.1.1 -m -w 8       | -e -f 1 -r 10.1.1.1:0 -m -w 7   | -a -f 1 -r 10.1.1.1:0 -m -w 8
            -d -f 1 -r 10.1.1.1               | -e -f 1 -r 10.1.1.1:0 -m -w 7   | -a -f 1 -r 10.1.1.2:0 -m -w 2
            -e -f 1 -r 10.1.1.3 -m -w 9       | -a -f 1 -r 10.1.1.3:0 -m -w 3   | -a -f 1 -r 10.1.1.3:0 -m -w 9
            -a -f 1 -r 10.1.1.2 -g -w 4       | -d -f 1 -r 10.1.1.2:0           | -a -f 1 -r 10.1.1.2:0 -g -w 4
            -a -f 3 -r 10.1.1.5 -m            | -A -f 3 -s rr                   | -a -f 3 -r 10.1.1.5:0 -m -w 1
            -E -f 3 -s lc                     | -A -f 3 -s rr                   | -A -f 3 -s lc
            -e -f 3 -r 10.1.1.4 -m -w 9       | -A -f 3 -s rr;-a -f 3 -r 10.1.1.4:0 -m -w 1 | -a -f 3 -r 10.1.1.4:0 -m -w 9
            """)
    void whatTheyChangedIsNotTakenBack(String others, String left, String line) {
        TroubledIpvs kernel = new TroubledIpvs(ipvs, Trouble.REFUSED, STEPS - 1)
                .followedBy(() -> assertThat(cli.feed(others, "-R")).as(others).isEqualTo(SILENCE));
        Result result = Cli.on(kernel).feed(WANTED, "--apply", "-");
        assertThat(result.err())
                .isEqualTo("-D -f 9: Memory allocation problem\n" + BUT + left.replace(';', '\n') + "\n");
        assertThat(result.status()).isEqualTo(ExitStatus.CHANGED_BY_OTHERS);
        assertThat(table()).contains(line + "\n").contains("-A -f 9 -s rr\n");
    }

    @Test
    void whatNobodyChangedIsAsItWas() {
        TroubledIpvs kernel =
                new TroubledIpvs(ipvs, Trouble.REFUSED, STEPS - 1).followedBy(() -> cli.run("-A", "-f", "100"));
        assertThat(Cli.on(kernel).feed(WANTED, "--apply", "-")).isEqualTo(new Result("", """
                        -D -f 9: Memory allocation problem
                        what had been changed was taken back; the table is as it was
                        """, 255));
        assertThat(table()).isEqualTo(OLD + "-A -f 100 -s wlc\n");
    }

    /** Nobody is told that a table is as the file says if somebody else has changed it in the meantime. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what somebody else did          | what of the file that undid
            -E -f 1 -s wrr                    | -E -f 1 -s sh
            -e -f 1 -r 10.1.1.1 -m -w 8       | -e -f 1 -r 10.1.1.1:0 -m -w 7
            -d -f 1 -r 10.1.1.3               | -a -f 1 -r 10.1.1.3:0 -m -w 3
            -D -f 3                           | -A -f 3 -s rr;-a -f 3 -r 10.1.1.4:0 -m -w 1
            -A -f 9                           | -D -f 9
            -A -f 100                         | ''
            """)
    void theEndIsComparedWithTheFile(String others, String undone) {
        TroubledIpvs kernel = new TroubledIpvs(ipvs, Trouble.REFUSED).followedBy(() -> cli.feed(others, "-R"));
        String told = undone.isEmpty()
                ? ""
                : "all was done, but somebody else has changed this since:\n" + undone.replace(';', '\n') + "\n";
        assertThat(Cli.on(kernel).feed(WANTED, "--apply", "-"))
                .isEqualTo(new Result("", told, undone.isEmpty() ? 0 : ExitStatus.CHANGED_BY_OTHERS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--set 1 2 3", "--start-daemon backup --mcast-interface lo"})
    void settingsAreComparedToo(String line) {
        String others = line.startsWith("--set") ? "--set 9 9 9" : "--stop-daemon backup";
        TroubledIpvs kernel = new TroubledIpvs(ipvs, Trouble.REFUSED).followedBy(() -> cli.feed(others, "-R"));
        Result result = Cli.on(kernel).feed(OLD + line, "--apply", "-");
        assertThat(result.err()).contains("somebody else has changed this since:\n" + line);
        assertThat(result.status()).isEqualTo(ExitStatus.CHANGED_BY_OTHERS);
    }
}
