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

/** A complete save brings a fresh director to the same state, to the byte. */
@RequiresKernel
final class SaveAllKernelTest {
    private static final String LINES = """
            -A -t 10.0.0.1:80 -s sh -b sh-port -p 60 -M 255.255.255.0
            -a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -w 3 -x 100 -y 50
            -a -t 10.0.0.1:80 -r 10.1.1.2 -i --tun-type gue --tun-port 6080 --tun-csum
            -A -u [2001:db8::1]:5060 -s rr -p 30 -M 64 --pe sip -o
            -a -u [2001:db8::1]:5060 -r 2001:db8::2 -g -w 0
            -A -f 7 -6
            --set 600 61 299
            --start-daemon master --mcast-interface lo --syncid 9 --mcast-group 224.1.2.3 --mcast-port 9000 --mcast-ttl 3
            --start-daemon backup --mcast-interface lo --syncid 8
            """;

    private final Cli cli = Cli.onKernel();

    @BeforeEach
    void startFresh() throws IpvsException {
        KernelState.makeFresh();
    }

    /** The next class starts only where nobody's services are. */
    @AfterAll
    static void leaveNothing() throws IpvsException {
        KernelState.makeFresh();
    }

    private String saved() {
        Result result = cli.run("-Sn", "--all");
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        return result.out();
    }

    private void restore(String lines, String... arguments) {
        assertThat(cli.feed(lines, arguments)).isEqualTo(new Result("", "", 0));
    }

    @Test
    void aFreshDirectorBecomesTheSame() throws IpvsException {
        assertThat(saved()).isEqualTo("--set 900 120 300\n");
        restore(LINES, "-R");
        String saved = saved();
        assertThat(saved.lines()).hasSize(9).contains("--set 600 61 299");
        KernelState.makeFresh();
        restore(saved, "-R");
        assertThat(saved()).isEqualTo(saved);
    }

    @Test
    void puttingItInPlaceOfItselfStopsNoDaemon() {
        restore(LINES, "-R");
        String saved = saved();
        restore(saved, "-R", "--replace");
        assertThat(saved()).isEqualTo(saved);
        restore(saved.replace("--syncid 9", "--syncid 10"), "-R", "--replace");
        assertThat(saved()).isEqualTo(saved.replace("--syncid 9", "--syncid 10"));
    }
}
