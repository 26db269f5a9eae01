package io.github.ipvs4j.cli.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code -R --strict}: nothing after the first error, and a status that says so. */
final class StrictRestoreTest {
    private final FakeIpvs ipvs = new FakeIpvs();
    private final Cli cli = Cli.on(ipvs);

    private String table() {
        return cli.run("-Sn").out();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # line           | status | message
            -A -f 1          | 255    | Service already exists
            -D -f 9          | 255    | No such service
            -a -f 9 -r 10.1  | 255    | Service not defined
            -d -f 1 -r 10.1  | 255    | No such destination
            --stop-daemon    | 255    | No daemon is running
            -A -f 2 -s x     | 255    | Scheduler or persistence engine not found
            -L -n -f 9       | 1      | No such service
            -A -f 2 -Q       | 2      | -Q: unknown option
            -A -f            | 2      | -f: missing argument
            -A -f 0          | 2      | invalid fwmark value `0' specified
            -A -f 2 -w 3     | 2      | Illegal 'weight' option with the 'add-service' command
            foo              | 2      | Try `ipvsadm -h' or 'ipvsadm --help' for more information.
            -R               | 2      | Try `ipvsadm -h' or 'ipvsadm --help' for more information.
            -v               | 2      | Try `ipvsadm -h' or 'ipvsadm --help' for more information.
            """)
    void theFirstErrorIsTheLastLine(String line, int status, String message) {
        assertThat(cli.feed("# x\n-A -f 1\n\n" + line + "\n-A -f 3\n", "-R", "--strict"))
                .isEqualTo(new Result("", "line 4: " + message + "\nstopped; lines carried out: 1\n", status));
        assertThat(table()).isEqualTo("-A -f 1 -s wlc\n");
    }

    @Test
    void withoutErrorsItIsSilent() {
        assertThat(cli.feed("", "-R", "--strict")).isEqualTo(new Result("", "", 0));
        assertThat(cli.feed("-A -f 1\n-S\n-A -f 2\n", "--restore", "--strict"))
                .isEqualTo(new Result("-A -f 1 -s wlc\n", "", 0));
        assertThat(table()).isEqualTo("-A -f 1 -s wlc\n-A -f 2 -s wlc\n");
    }

    /** What is sent together with a refused change would be made in spite of it. */
    @Test
    void longInputsStopThereToo() {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 300; i++) {
            lines.append("-A -f ").append(i == 200 ? 7 : i).append('\n');
        }
        assertThat(cli.feed(lines.toString(), "-R", "--strict"))
                .isEqualTo(new Result("", "line 200: Service already exists\nstopped; lines carried out: 199\n", 255));
        assertThat(table()).hasLineCount(199);
    }

    /** Replacing strictly is all or nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # lines                  | status | messages
            -A -f 1;-A -f 1;-A -f 2  | 255    | line 2: Service already exists, since line 1;the table was left as it was
            -A -f 1;-A -f 2 -s x     | 255    | line 2: Scheduler or persistence engine not found;what had been changed was taken back; the table is as it was
            -a -f 1 -r 10.1;-d -f 9 -r 10.1 | 255 | line 1: Service not defined;line 2: Service not defined;the table was left as it was
            -A -f 2;foo              | 2      | line 2: no command that a rule file may have;the table was left as it was
            """)
    void replacingLeavesTheTableAsItWas(String lines, int status, String messages) {
        cli.run("-A", "-f", "9");
        assertThat(cli.feed(lines.replace(';', '\n'), "-R", "--replace", "--strict"))
                .isEqualTo(new Result("", messages.replaceAll(";(?! )", "\n") + "\n", status));
        assertThat(table()).isEqualTo("-A -f 9 -s wlc\n");
    }

    @Test
    void replacingCarriesOutListingsOnceTheTableIsThere() {
        assertThat(cli.feed("-S\n-A -f 1\n-L -n -f 9\n", "-R", "--replace", "--strict"))
                .isEqualTo(new Result("-A -f 1 -s wlc\n", "line 3: No such service\n", 255));
    }

    @Test
    void anInputThatBreaksOffIsAnError() {
        InputStream broken = new InputStream() {
            private int reads;

            @Override
            public int read() {
                throw new AssertionError("one byte at a time is slow");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (reads++ > 0) {
                    throw new IOException("Input/output error");
                }
                byte[] line = {'-', 'C', '\n', '-', 'A'};
                System.arraycopy(line, 0, buffer, offset, line.length);
                return line.length;
            }
        };
        assertThat(cli.run(broken, "-R", "--strict"))
                .isEqualTo(new Result(
                        "", "cannot read standard input: Input/output error\nstopped; lines carried out: 1\n", 1));
    }

    @Test
    void theKernelsRefusalOfEverythingIsTold() {
        ipvs.refuse(Operation.FLUSH, Errno.EPERM);
        assertThat(cli.feed("-C", "-R", "--strict"))
                .isEqualTo(new Result(
                        "", "line 1: Permission denied (you must be root)\nstopped; lines carried out: 0\n", 255));
    }

    @Test
    void goesWithRestoreOnly() {
        assertThat(cli.run("-S", "--strict"))
                .isEqualTo(
                        new Result("", "Illegal 'strict' option with the 'save' command; it goes with --restore\n", 2));
    }
}
