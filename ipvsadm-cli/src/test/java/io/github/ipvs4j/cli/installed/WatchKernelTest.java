package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.installed.Installed.Result;
import io.github.ipvs4j.model.RequiresKernel;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --watch} with the installed command: on a pseudo-terminal, and through a pipe. */
@RequiresKernel
final class WatchKernelTest {
    /** What the terminal is sent last: its cursor, and the screen that was there before. */
    private static final String GIVEN_BACK = "(?s).*\033\\[\\?1049l[^A-Z]*";

    @BeforeAll
    static void fillTheTable() {
        run("""
                $dist/sbin/ipvsadm -R <<'RULES'
                -C
                -A -t 10.77.0.1:80 -s rr
                -a -t 10.77.0.1:80 -r 10.1.1.1:8080 -m
                -A -t [fd77::5]:80 -s rr
                RULES
                """);
    }

    @AfterAll
    static void clearTheTable() {
        run("$dist/sbin/ipvsadm -C");
    }

    private static void run(String script) {
        assertThat(Installed.sh(script, Map.of())).isEqualTo(new Result("", "", 0));
    }

    /** Does the steps; answers what the terminal was sent, and the exit status in place of that of the shell. */
    private static Result onTerminal(String options, String steps) throws URISyntaxException {
        Path script = Path.of(Objects.requireNonNull(WatchKernelTest.class.getResource("/watch.zsh"))
                .toURI());
        Result result = Installed.sh(
                "d=$(mktemp -d); trap 'rm -r $d' EXIT; zsh -f $script $d \"$dist/sbin/ipvsadm -Ln " + options + "\" "
                        + steps + " >&2; diff $d/before $d/after >&2; cat $d/shown; exit $(cat $d/status)",
                Map.of("script", script.toString(), "LANG", "C.UTF-8"));
        assertThat(result.err())
                .as("what was missed, and how the terminal's settings differ")
                .isEmpty();
        return result;
    }

    @Test
    void keysAreObeyedAndTheTerminalIsGivenBack() throws URISyntaxException {
        Result result = onTerminal(
                "--watch 1",
                "see 10.1.1.1:8080 type - see '(1)' type s see connections type / type fd77 size 12 60 see 'services 1/2' type"
                        + " '\\e' size 24 100 see 10.77.0.1 type q");

        assertThat(result.status()).isZero();
        assertThat(result.out())
                .startsWith("\033[?1049h")
                .contains("TCP  [fd77::5]:80 rr", "every 1 s")
                .matches(GIVEN_BACK);
    }

    @ParameterizedTest
    @CsvSource({"type '\\C-c', 130", "signal TERM, 143", "signal INT, 130", "signal HUP, 129"})
    void howeverItEndsTheTerminalIsGivenBack(String step, int status) throws URISyntaxException {
        Result result = onTerminal("--watch", "see 10.1.1.1:8080 " + step);

        assertThat(result.status()).isEqualTo(status);
        assertThat(result.out()).matches(GIVEN_BACK);
    }

    @Test
    void anErrorIsToldWhenTheTerminalIsBack() throws URISyntaxException {
        run("$dist/sbin/ipvsadm -A -t 10.77.0.2:80 -s rr");
        Result result = onTerminal(
                "--watch 0.5 -t 10.77.0.2:80", "see 10.77.0.2:80 run \"$dist/sbin/ipvsadm -D -t 10.77.0.2:80\"");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).matches("(?s).*\033\\[\\?1049l.*No such service\\s*");
    }

    @Test
    void throughAPipeItIsPlainText() {
        Result result = Installed.sh(
                "$dist/sbin/ipvsadm -Ln --watch 0.2 </dev/null | head -n 14; echo ${PIPESTATUS[0]}",
                Map.of("TERM", "xterm"));

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).doesNotContain("\033").endsWith("\n141\n").hasLineCount(15);
        assertThat(result.out().lines().filter(line -> line.matches("20\\d\\d-\\d\\d-\\d\\dT\\S+")))
                .hasSize(2);
    }
}
