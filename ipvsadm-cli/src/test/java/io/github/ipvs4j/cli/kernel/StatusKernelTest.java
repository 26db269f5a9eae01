package io.github.ipvs4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.JsonDocuments;
import io.github.ipvs4j.cli.support.KernelState;
import io.github.ipvs4j.cli.support.RootShell;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The status of a kernel, beside what its files say. */
@RequiresKernel
final class StatusKernelTest {
    private final Cli cli = Cli.onKernel();

    @BeforeEach
    void startFresh() throws IpvsException {
        KernelState.makeFresh();
        RootShell.run("ip netns add shop && ip -n shop link set lo up && sysctl -qw net.ipv4.ip_forward=1");
    }

    @AfterEach
    void leaveNothing() throws IpvsException {
        RootShell.run("ip netns delete shop; sysctl -qw net.ipv4.ip_forward=1 net.ipv4.vs.conntrack=0");
        KernelState.makeFresh();
    }

    /** Else the table of defaults is wrong for this kernel. */
    @Test
    void nobodyHasChangedAnyParameter() {
        Result result = cli.run("--status");
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        assertThat(result.out())
                .startsWith("ipvs          1.2.1\n")
                .contains("sysctl        all defaults\n")
                .contains("privileges    all that are needed\n")
                .endsWith("attention     nothing needs it\n");
        String names = RootShell.run("ls /proc/sys/net/ipv4/vs");
        assertThat(names).contains("conntrack", "sync_threshold", "run_estimation");
    }

    @Test
    void whatIsWrongIsFound() {
        assertThat(cli.feed("""
                -A -t 10.0.0.1:80 -s rr
                -a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m
                -A -u 10.0.0.2:53 -s rr
                --set 600 0 0
                --start-daemon master --mcast-interface lo --syncid 9
                """, "-R")).isEqualTo(new Result("", "", 0));
        RootShell.run("sysctl -qw net.ipv4.ip_forward=0 net.ipv4.vs.conntrack=1");
        Result result = cli.run("--status");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.out())
                .contains("servers       1, new connections go to 1\n")
                .contains("timeouts      TCP 600 s, ")
                .contains("daemons       master on lo, syncid 9\n")
                .contains("sysctl        net.ipv4.vs.conntrack = 1 (default 0): ")
                .endsWith("""
                        attention     -u 10.0.0.2:53 has no server that gets new connections
                                      net.ipv4.ip_forward is 0: replies of masqueraded servers pass only interfaces with forwarding of their own
                        """);
    }

    @Test
    void anotherNamespaceIsAsItIsThere() {
        RootShell.run("sysctl -qw net.ipv4.ip_forward=0; ip netns exec shop sysctl -qw net.ipv4.ip_forward=1");
        String lines = "-A -t 10.0.0.1:80 -s rr\n-a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m\n";
        assertThat(cli.feed(lines, "-R").status()).isZero();
        assertThat(cli.feed(lines, "-R", "--netns", "shop").status()).isZero();
        RootShell.run("ip netns exec shop sysctl -qw net.ipv4.vs.conntrack=1");
        assertThat(cli.run("--status").status()).isEqualTo(3);
        Result result = cli.run("--status", "--netns", "shop");
        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("modules       ip_vs")
                .contains("sysctl        net.ipv4.vs.conntrack = 1 ")
                .contains("privileges    all that are needed\n");
    }

    @Test
    void withoutPrivilegeItSaysWhatIsMissing() {
        assertThat(RootShell.run("setpriv --reuid 65534 --regid 65534 --clear-groups ipvsadm --status; echo $?"))
                .contains("privileges    no CAP_NET_ADMIN: IPVS does not answer\n")
                .contains("Can't initialize ipvs: ")
                .endsWith("\n2\n");
    }

    /** Each condition of a monitoring plugin, when the kernel violates it and when it does not. */
    @Test
    void aMonitorSeesWhatTheKernelHas() {
        Path saved = Path.of(RootShell.run("mktemp").strip());
        String rules = """
                -A -t 10.0.0.1:80 -s rr
                -a -t 10.0.0.1:80 -r 10.1.1.1:80 -g -w 1
                -a -t 10.0.0.1:80 -r 10.1.1.2:80 -g -w 0
                """;
        assertThat(cli.feed(rules, "-R")).isEqualTo(new Result("", "", 0));
        RootShell.run("cat >" + saved + " <<'E'\n" + rules + "E\n");
        String fine = "--status --plugin -t 10.0.0.1:80 --warning servers=50%: --warning drained=1 --warning rate=9"
                + " --critical connections=5 --critical file=" + saved;
        assertThat(plugin(fine)).isEqualTo(new Result("""
                IPVS OK: 1 service, 1 of 2 servers get new connections, 0 active connections\
                 | services=1;;;0 servers=1;;;0 servers_percent=50%;50:;;0 drained=1;1;;0 connections=0;;5;0 rate=0;9;;0
                """, "", 0));
        assertThat(plugin("--status --plugin --warning servers=51%:").status()).isEqualTo(1);
        assertThat(plugin("--status --plugin --critical drained=0").status()).isEqualTo(2);
        assertThat(plugin("--status --plugin --critical daemon=master").status())
                .isEqualTo(2);
        assertThat(plugin("--start-daemon master --mcast-interface lo")).isEqualTo(new Result("", "", 0));
        assertThat(plugin("--status --plugin --critical daemon=master").status())
                .isZero();
        assertThat(plugin("-e -t 10.0.0.1:80 -r 10.1.1.1:80 -w 7")).isEqualTo(new Result("", "", 0));
        assertThat(plugin(fine).out()).startsWith("IPVS CRITICAL: the table differs from " + saved + " in 1 step |");
        assertThat(plugin(fine + " --keep-weights").status()).isZero();
        assertThat(plugin("-d -t 10.0.0.1:80 -r 10.1.1.1:80")).isEqualTo(new Result("", "", 0));
        assertThat(plugin("--status --plugin").out())
                .startsWith("IPVS CRITICAL: -t 10.0.0.1:80 has no server that gets new connections |");
        assertThat(plugin("--status --plugin -t 10.0.0.2:80"))
                .isEqualTo(new Result("IPVS CRITICAL: No such service\n", "", 2));
        assertThat(plugin("--status --plugin --netns shop").status()).isZero();
        assertThat(plugin("--status --plugin --netns nowhere").status()).isEqualTo(3);
        JsonDocuments.validated(cli.run("--status", "--json").out());
        JsonDocuments.validated(
                cli.run("--status", "--json", "-t", "10.0.0.1:80").out());
    }

    private Result plugin(String line) {
        return cli.run(line.split(" ", -1));
    }
}
