package io.github.ipvs4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.KernelState;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code --keep} on the kernel: what it tells of services and servers is all that it takes to keep them. */
@RequiresKernel
final class KeepKernelTest {
    private static final String TABLE = """
            -A -u 10.0.0.1:5060 -s sh -p 60 -M 255.255.255.0 --pe sip -o -b sh-fallback,sh-port
            -a -u 10.0.0.1:5060 -r 10.1.1.1:8080 -m -w 3 -x 100 -y 50
            -a -u 10.0.0.1:5060 -r 10.1.1.2:5060 -i -w 0 --tun-type gue --tun-port 6080 --tun-remcsum
            -A -f 7 -6 -s rr -p 30 -M 64
            -a -f 7 -6 -r [2001:db8::2]:0 -g -w 9
            """;

    private final Cli cli = Cli.onKernel();

    @BeforeEach
    void startWithATable() throws IpvsException {
        KernelState.makeFresh();
        assertThat(cli.feed(TABLE, "-R")).isEqualTo(new Result("", "", 0));
        assertThat(cli.run("-Sn").out()).isEqualTo(TABLE);
    }

    @AfterAll
    static void leaveNothing() throws IpvsException {
        KernelState.makeFresh();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -E -u 10.0.0.1:5060 --keep                              | x                    | x
            -E -f 7 -6 --keep                                       | x                    | x
            -E -f 7 -6 --keep -s wrr                                | -6 -s rr             | -6 -s wrr
            -E -u 10.0.0.1:5060 --keep -p 9                         | -p 60                | -p 9
            -e -u 10.0.0.1:5060 -r 10.1.1.1:8080 --keep             | x                    | x
            -e -u 10.0.0.1:5060 -r 10.1.1.1:8080 --keep -w 0        | -w 3                 | -w 0
            -e -u 10.0.0.1:5060 -r 10.1.1.1:8080 --keep -y 70       | -y 50                | -y 70
            -e -u 10.0.0.1:5060 -r 10.1.1.2:5060 --keep --tun-port 1 | 6080                | 1
            -e -u 10.0.0.1:5060 -r 10.1.1.2:5060 --keep --tun-csum  | remcsum              | csum
            -e -f 7 -6 -r [2001:db8::2]:0 --keep -x 5               | -w 9                 | -w 9 -x 5 -y 0
            """)
    void onlyThatChanges(String line, String before, String after) {
        assertThat(cli.run(line.split(" "))).isEqualTo(new Result("", "", 0));
        assertThat(cli.run("-Sn").out()).isEqualTo(TABLE.replace(before, after));
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThat(cli.run("-E", "-f", "7", "--keep")).isEqualTo(new Result("", "No such service\n", 255));
        assertThat(cli.run("-e", "-f", "7", "-r", "10.1.1.1", "--keep"))
                .isEqualTo(new Result("", "Service not defined\n", 255));
        assertThat(cli.run("-e", "-u", "10.0.0.1:5060", "-r", "10.1.1.1", "--keep"))
                .isEqualTo(new Result("", "No such destination\n", 255));
    }
}
