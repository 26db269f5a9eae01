package io.github.ipvs4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.Cli.Result;
import io.github.ipvs4j.model.FakeIpvs;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code -R --replace}: the whole input or nothing. */
final class ReplaceTest {
    private static final String OLD = "-A -f 1 -s wlc\n";
    private static final String LEFT = "the table was left as it was\n";

    private final Cli cli = Cli.on(new FakeIpvs());

    @BeforeEach
    void startWithAService() {
        assertThat(cli.run("-A", "-f", "1")).isEqualTo(new Result("", "", 0));
    }

    private String table() {
        return cli.run("-Sn").out();
    }

    @Test
    void linesTakeThePlaceOfTheTable() {
        assertThat(cli.feed("# new\n-A -f 2\n-a -f 2 -r 10.1.1.1 -g\n", "-R", "--replace"))
                .isEqualTo(new Result("", "", 0));
        assertThat(table()).isEqualTo("-A -f 2 -s wlc\n-a -f 2 -r 10.1.1.1:0 -g -w 1\n");
    }

    @Test
    void oneLineThatMakesNoSenseIsEnoughToChangeNothing() {
        assertThat(cli.feed("-A -f 2\n\n-A -f 0\n-A -f 3 --foo\n-A -f 4\n", "--restore", "--replace"))
                .isEqualTo(new Result(
                        "", "line 3: invalid fwmark value `0' specified\nline 4: --foo: unknown option\n" + LEFT, 2));
        assertThat(table()).isEqualTo(OLD);
    }

    @Test
    void aLastLineWithoutLineFeedHasItsNumber() {
        assertThat(cli.feed("-A -f 2\n-A -f 0", "-R", "--replace").err())
                .isEqualTo("line 2: invalid fwmark value `0' specified\n" + LEFT);
    }

    @Test
    void nothingTakesThePlaceOfServicesOnlyIfForced() {
        String refusal = "no lines to restore, so the table was left as it was; --force-empty clears it\n";
        for (String nothing : new String[] {"", "\n\n", "# saved\n"}) {
            assertThat(cli.feed(nothing, "-R", "--replace")).isEqualTo(new Result("", refusal, 2));
        }
        assertThat(table()).isEqualTo(OLD);
        assertThat(cli.feed("", "-R", "--replace", "--force-empty")).isEqualTo(new Result("", "", 0));
        assertThat(table()).isEmpty();
        assertThat(cli.feed("", "-R", "--replace")).isEqualTo(new Result("", "", 0));
    }

    @Test
    void whatTheKernelRefusesIsToldAsInAnyRestore() {
        assertThat(cli.feed("-A -f 2\n-A -f 2\n", "-R", "--replace"))
                .isEqualTo(new Result("", "Service already exists\n", 255));
        assertThat(table()).isEqualTo("-A -f 2 -s wlc\n");
    }

    @Test
    void anInputThatCannotBeReadChangesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("one byte at a time is slow");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("Is a directory");
            }
        };
        assertThat(cli.run(broken, "-R", "--replace"))
                .isEqualTo(new Result("", "cannot read standard input: Is a directory\n", 1));
        assertThat(table()).isEqualTo(OLD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # line                                        | message         | what runs in the end
            master --mcast-interface nosuch0 --syncid 8   | No such device  | 7, maxlen=1472, group=224.0.0.81, port=8848, ttl=1
            master --mcast-interface lo                   | ''              | 0, maxlen=1472, group=224.0.0.81, port=8848, ttl=1
            master --mcast-interface lo --syncid 7        | ''              | 7, maxlen=1472, group=224.0.0.81, port=8848, ttl=1
            master --mcast-interface lo --syncid 7 --mcast-port 9 | ''      | 7, maxlen=1472, group=224.0.0.81, port=9, ttl=1
            """)
    void daemonsRunAsTheFileSaysAfterwards(String line, String message, String runs) {
        FakeIpvs ipvs = new FakeIpvs();
        Cli on = Cli.on(ipvs);
        on.run("--start-daemon", "master", "--mcast-interface", "lo", "--syncid", "7");
        String err = message.isEmpty() ? "" : message + "\n";
        assertThat(on.feed("--start-daemon " + line + "\n-A -f 2", "-R", "--replace"))
                .isEqualTo(new Result("", err, 0));
        assertThat(on.run("-L", "--daemon").out()).isEqualTo("master sync daemon (mcast=lo, syncid=" + runs + ")\n");
    }

    @Test
    void daemonsOfWhichTheFileSaysNothingGoOn() {
        cli.run("--start-daemon", "backup", "--mcast-interface", "lo");
        assertThat(cli.feed("--start-daemon master", "-R", "--replace")).isEqualTo(new Result("", "", 0));
        assertThat(cli.run("-L", "--daemon").out()).contains("master sync daemon", "backup sync daemon");
    }

    @Test
    void anyOtherRestoreLeavesARunningDaemonAsItIs() {
        cli.run("--start-daemon", "backup", "--mcast-interface", "lo");
        assertThat(cli.feed("--start-daemon backup", "-R")).isEqualTo(new Result("", "Daemon has already run\n", 255));
        assertThat(cli.run("-L", "--daemon").out()).contains("mcast=lo");
    }

    @Test
    void theOptionsGoTogether() {
        assertThat(cli.run("-R", "--force-empty"))
                .isEqualTo(new Result("", "The option 'force-empty' goes with 'replace' only\n", 2));
        assertThat(cli.run("-S", "--replace"))
                .isEqualTo(new Result("", "Illegal 'replace' option with the 'save' command\n", 2));
    }
}
