package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line means the same wherever its command stands. */
final class CommandPlaceTest {
    private static final List<String> BEFORE = List.of(
            "-A -t 10.0.0.1:80 -s rr",
            "-a -t 10.0.0.1:80 -r 10.1.1.1 -m -w 3",
            "-A -f 7 -6 -s sh",
            "--start-daemon backup --syncid 2 --mcast-interface lo");

    /** Parts that may change places, the command first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-A | -t 10.0.0.2:80 | -s wrr | -p 60 | -M 255.255.255.0",
                "-A | -f 9 -6 -M 64 | -b sh-port | -s sh",
                "-E | -t 10.0.0.1:80 | -p",
                "-E | -t 10.0.0.1:80 | --keep | -p 60",
                "-D | -f 7 -6",
                "-a | -t 10.0.0.1:80 | -r 10.1.1.2 | -i | --tun-type gue | --tun-port 6080 | -x 9",
                "-e | -t 10.0.0.1:80 | -r 10.1.1.1:80 | -w 0",
                "-d | -t 10.0.0.1:80 | -r 10.1.1.1:80",
                "-C | --wait-lock 1",
                "-L | -n | --stats | --exact | -t 10.0.0.1:80",
                "-L | -n | --daemon | --json",
                "-S | -n | --all",
                "-Z | -t 10.0.0.1:80",
                "--set | 1 | 2 | 3 | --wait-lock 5",
                "--start-daemon master | --syncid 1 | --mcast-interface lo",
                "--start-daemon=master | --syncid=1",
                "--stop-daemon backup | --syncid 2",
                "--check | -",
                "--diff - | -n | --color never",
                "--apply - | --dry-run | -n",
                "-R | - | --replace",
                "--status | --color never",
                "--prometheus | --match scheduler=rr",
                // errors, too
                "-A | -t 10.0.0.2:99999",
                "-A | -t 10.0.0.2:80 | -w 1",
                "-A | -t 10.0.0.1:80",
                "-L | -t 10.0.0.9:80",
                "-L | -c | --stats",
                "--start-daemon nobody | --syncid 1",
                "-D | foo"
            })
    void aCommandIsReadWhereverItStands(String line) {
        String[] parts = line.split(" \\| ");
        Outcome first = outcome(parts, 0);
        for (int at = 1; at < parts.length; at++) {
            assertThat(outcome(parts, at)).as(line + " at " + at).isEqualTo(first);
        }
    }

    private record Outcome(Cli.Result result, String table) {}

    private static Outcome outcome(String[] parts, int at) {
        List<String> order = new ArrayList<>(List.of(parts));
        order.add(at, order.remove(0));
        Cli cli = prepared();
        Cli.Result result = cli.feed("-A -t 10.0.0.5:80 -s rr\n", Words.of(String.join(" ", order)));
        return new Outcome(result, cli.run("-Sn", "--all").out());
    }

    private static Cli prepared() {
        Cli cli = Cli.on(new FakeIpvs());
        for (String line : BEFORE) {
            assertThat(cli.run(Words.of(line)).status()).as(line).isZero();
        }
        return cli;
    }

    @ParameterizedTest
    @CsvSource({"-nL, -Ln", "-ncL, -Lnc", "-n --stats -L, -L -n --stats", "-cLn, -Lcn"})
    void aBundleMayHoldTheCommandAnywhere(String line, String usual) {
        assertThat(prepared().run(Words.of(line))).isEqualTo(prepared().run(Words.of(usual)));
    }

    @Test
    void soMayALineOfARuleFile() {
        Cli cli = Cli.on(new FakeIpvs());
        String lines = "-t 10.0.0.1:80 -s rr -A\n-t 10.0.0.1:80 -r 10.1.1.1 -m -a\n";
        assertThat(cli.feed(lines, "--check")).isEqualTo(new Cli.Result("", "", 0));
        assertThat(cli.feed(lines, "-R").status()).isZero();
        assertThat(cli.run("-Sn").out())
                .isEqualTo("-A -t 10.0.0.1:80 -s rr\n-a -t 10.0.0.1:80 -r 10.1.1.1:80 -m -w 1\n");
    }

    /** Whoever adds it to a line that does not work gets help, and whoever asks for the version the version. */
    @ParameterizedTest
    @CsvSource({"-n --help, -h", "-t nonsense -h, -h", "-w 5x -v, -v", "--pretty -v --json, -v --json --pretty"})
    void helpAndVersionMayFollowOtherOptions(String line, String usual) {
        assertThat(prepared().run(Words.of(line))).isEqualTo(prepared().run(Words.of(usual)));
    }

    @Test
    void stopDaemonWithoutARoleMayFollowOtherOptions() {
        Cli cli = prepared();
        assertThat(cli.run("--wait-lock", "5", "--stop-daemon")).isEqualTo(new Cli.Result("", "", 0));
        assertThat(cli.run("-L", "--daemon").out()).isEmpty();
    }
}
