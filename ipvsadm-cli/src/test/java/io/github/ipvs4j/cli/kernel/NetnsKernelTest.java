package io.github.ipvs4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.Exposition;
import io.github.ipvs4j.cli.support.RootShell;
import io.github.ipvs4j.cli.support.SyncedConnection;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.cli.system.KernelFiles;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RequiresKernel;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import io.github.ipvs4j.netlink.transport.NetworkNamespace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --netns} with namespaces of {@code ip netns}, beside what a command inside of them shows. */
@RequiresKernel
final class NetnsKernelTest {
    private static final Path OWN = Path.of("/proc/thread-self/ns/net");
    private static final int PAUSE_MILLIS = 100;

    private final Cli cli = Cli.onKernel();

    @BeforeAll
    static void makeNamespaces() {
        RootShell.run(
                "ip netns add shop && ip netns add mail && ip -n shop link set lo up && ip -n mail link set lo up");
    }

    @BeforeEach
    void clearTheTables() {
        cli.run("-C");
        cli.run("-C", "--netns", "shop");
        cli.run("-C", "--netns", "mail");
    }

    @AfterAll
    static void removeNamespaces() {
        Cli.onKernel().run("-C");
        RootShell.run("ip netns delete shop; ip netns delete mail");
    }

    private static void does(Result result) {
        assertThat(result).isEqualTo(new Result("", "", 0));
    }

    @Test
    void aCommandInsideSeesTheSame() throws IOException {
        Path home = Files.readSymbolicLink(OWN);
        does(cli.run(Words.of("-A -t 10.0.0.1:80 -s rr --netns shop")));
        does(cli.run(Words.of("-a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -w 3 --netns shop")));
        does(cli.feed("-A -u 10.0.0.2:53 -s sh\n-a -u 10.0.0.2:53 -r 10.1.1.2 -g\n", "-R", "--netns", "mail"));
        does(cli.run(Words.of("-A -f 7 -s lc")));

        for (String name : List.of("shop", "mail")) {
            String inside = RootShell.run("ip netns exec " + name + " ipvsadm -Ln");
            assertThat(inside).contains("10.0.0.");
            assertThat(cli.run("-Ln", "--netns", name)).isEqualTo(new Result(inside, "", 0));
            assertThat(cli.run("-Ln", "--netns", "/run/netns/" + name)).isEqualTo(new Result(inside, "", 0));
            assertThat(RootShell.run("ipvsadm -Ln --netns " + name))
                    .as("installed")
                    .isEqualTo(inside);
            assertThat(cli.run("-Sn", "--netns", name).out())
                    .isEqualTo(RootShell.run("ip netns exec " + name + " ipvsadm -Sn"));
        }
        assertThat(cli.run("-Sn").out()).isEqualTo("-A -f 7 -s lc\n");
        assertThat(cli.run("-Sn", "--netns", OWN.toString()).out()).isEqualTo("-A -f 7 -s lc\n");
        assertThat(Files.readSymbolicLink(OWN)).as("where this thread is").isEqualTo(home);
    }

    @Test
    void aProcessStandsForItsNamespace() {
        does(cli.run(Words.of("-A -t 10.0.0.1:80 -s rr --netns mail")));
        assertThat(RootShell.run("ip netns exec mail sleep 60 & sleep 1; ipvsadm -Sn --netns /proc/$!/ns/net; kill $!"))
                .isEqualTo("-A -t 10.0.0.1:80 -s rr\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-R", "-R --replace", "-R --strict"})
    void aLineOfARestoreCannotGoElsewhere(String restore) {
        Result result = cli.feed("-A -t 10.0.0.1:80 --netns mail\n", Words.of(restore + " --netns shop"));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("Illegal 'netns' option in a line of rules");
        assertThat(cli.run("-Sn", "--netns", "mail").out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "none, No such network namespace",
        "/run/netns, Not a network namespace",
        "/run/netns/shop/x, No such network namespace",
        "/etc/hostname, Not a network namespace",
        "/proc/self/ns/mnt, Not a network namespace",
        "/proc/999999999/ns/net, No such network namespace",
        "., Not a network namespace",
        ".., Not a network namespace"
    })
    void whatIsNoNamespaceIsSaidSo(String name, String message) throws IOException {
        Path home = Files.readSymbolicLink(OWN);
        Result refused = new Result("", "Can't enter network namespace `" + name + "': " + message + "\n", 2);

        assertThat(cli.run("-Ln", "--netns", name)).isEqualTo(refused);
        assertThat(cli.run("-A", "-f", "1", "--netns", name)).isEqualTo(refused);
        assertThat(cli.run("-Sn").out()).isEmpty();
        assertThat(Files.readSymbolicLink(OWN)).isEqualTo(home);
    }

    @Test
    void aPipeIsNotWaitedFor() {
        assertThat(RootShell.run(
                        "cd /run/netns && mkfifo pipe && timeout 20 ipvsadm -Ln --netns pipe; echo $?; rm pipe"))
                .isEqualTo("Can't enter network namespace `pipe': Not a network namespace\n2\n");
    }

    @Test
    void withoutPrivilegeItIsRefused() {
        assertThat(RootShell.run(
                        "setpriv --reuid 65534 --regid 65534 --clear-groups ipvsadm -Ln --netns shop; echo $?"))
                .isEqualTo("Can't enter network namespace `shop': Permission denied (you must be root)\n2\n");
    }

    @Test
    void connectionsAreThoseOfTheNamespace() throws Exception {
        does(cli.run(Words.of("--start-daemon backup --mcast-interface lo --netns shop")));
        NetworkNamespace.Stay stay = NetworkNamespace.of("shop").enter();
        NetlinkIpvs fromInside;
        try (stay) {
            fromInside = NetlinkIpvs.open();
            for (int i = 0; i < 50 && !cli.run("-Lcn").out().contains("10.9.0.1"); i++) {
                SyncedConnection.send(
                        List.of(SyncedConnection.parse("6 10.9.0.1:1000 10.60.0.1:80 10.61.0.1:8080 1 0 900")));
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        try (Ipvs ipvs = NetlinkIpvs.openIn("shop")) {
            List<Connection> connections = new ArrayList<>();
            ipvs.connections(connections::add);
            assertThat(connections).hasSize(1);
        }
        List<Connection> still = new ArrayList<>();
        try (fromInside) {
            fromInside.connections(still::add); // of where it was opened, not of where this thread is by now
        }
        assertThat(still).hasSize(1);
        assertThat(cli.run(Words.of("-Lcn --netns shop --count-by client")).out())
                .endsWith("\n    1 10.9.0.1\n");
        assertThat(cli.run(Words.of("-Lcn --netns shop")).out())
                .endsWith(" 10.9.0.1:1000      10.60.0.1:80       10.61.0.1:8080\n");
        assertThat(cli.run(Words.of("-Lcn --netns mail")).out()).hasLineCount(2);
        assertThat(cli.run("-Lcn").out()).hasLineCount(2);
        assertThat(cli.run(Words.of("-L --daemon")).out()).isEmpty();
        does(cli.run(Words.of("--stop-daemon backup --netns shop")));
    }

    @Test
    void filesAreThoseOfTheNamespace() throws IOException {
        Path home = Files.readSymbolicLink(OWN);
        RootShell.run("ip netns exec shop sysctl -qw net.ipv4.vs.conntrack=1");
        assertThat(KernelFiles.read("/proc/sys/net/ipv4/vs/conntrack", "shop")).isEqualTo("1\n");
        assertThat(KernelFiles.read("/proc/sys/net/ipv4/vs/conntrack", null)).isEqualTo("0\n");
        assertThat(KernelFiles.read("/proc/sys/net/ipv4/vs/nonsense", "shop")).isNull();
        assertThat(KernelFiles.read("/proc/version", "none")).isNull();
        assertThat(Exposition.read(cli.run("--prometheus", "--netns", "shop").out())
                        .names())
                .contains("ipvs_connections_total");
        assertThat(Files.readSymbolicLink(OWN)).isEqualTo(home);
    }

    @Test
    void theLibrarySaysWhatIsWrong() {
        assertThatThrownBy(() -> NetlinkIpvs.openIn("none"))
                .isInstanceOfSatisfying(
                        IpvsException.class,
                        e -> assertThat(e.is(Operation.ENTER_NAMESPACE, Errno.ENOENT))
                                .isTrue());
    }

    /** It is there as long as somebody has it open, and all that is read is of the same one. */
    @Test
    void aNamespaceWithoutItsNameIsStillTheSame() throws IpvsException {
        RootShell.run("ip netns add gone");
        try (Ipvs ipvs = NetlinkIpvs.openIn("gone")) {
            RootShell.run("ip netns delete gone");
            List<Connection> connections = new ArrayList<>();
            assertThat(ipvs.services()).isEmpty();
            ipvs.connections(connections::add);
            assertThat(connections).isEmpty();
        }
    }
}
