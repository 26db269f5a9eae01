package io.github.ipvs4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.RootShell;
import io.github.ipvs4j.cli.support.SyncedConnection;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.model.RequiresKernel;
import io.github.ipvs4j.netlink.transport.NetworkNamespace;
import io.github.ipvs4j.netlink.transport.SocketException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code --match} and {@code --count-by} on connections that the kernel has, as a backup director has them. The
 * director is a network namespace, which takes them along when it goes.
 */
@RequiresKernel
final class ConnectionQueryKernelTest {
    private static final int PAUSE_MILLIS = 100;
    private static final Cli CLI = Cli.onKernel();

    private static NetworkNamespace.@Nullable Stay stay;

    @BeforeAll
    static void takeOverConnections() throws SocketException, IOException, InterruptedException {
        RootShell.run("ip netns add backup && ip -n backup link set lo up");
        stay = NetworkNamespace.of("backup").enter();
        CLI.run("--start-daemon", "backup", "--mcast-interface", "lo");
        List<SyncedConnection> connections = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            String real = i % 4 == 0 ? "10.61.0.2:8080" : "10.61.0.1:8080";
            connections.add(SyncedConnection.parse("6 10.9." + i % 2 + "." + i + ":1000 10.60.0.1:80 " + real + " "
                    + (i % 5 == 0 ? 5 : 1) + " 0 900"));
        }
        connections.add(SyncedConnection.parse("17 10.9.0.1:53 10.60.0.1:53 10.61.0.1:53 0 0x1 300"));
        connections.add(SyncedConnection.parse("132 10.9.0.1:99 10.60.0.2:9899 10.61.0.2:9899 11 0 300"));
        connections.add(SyncedConnection.parse("6 [fd09::1]:40000 [fd60::1]:443 [fd61::1]:443 1 0 5000"));
        connections.add(SyncedConnection.parse("6 10.9.1.0:0 10.60.0.1:80 10.61.0.1:80 1 0x1003 3600"));
        connections.add(SyncedConnection.parse("0 10.9.1.0:0 0.0.0.7:0 10.61.0.1:0 0 0x1000 1000"));
        for (int attempt = 0;
                attempt < 50 && lines("--match", "client=0.0.0.0/0") < connections.size() - 1;
                attempt++) {
            SyncedConnection.send(connections);
            Thread.sleep(PAUSE_MILLIS);
        }
        assertThat(CLI.run("-Lcn").out().lines().skip(2)).hasSameSizeAs(connections);
    }

    @AfterAll
    static void leave() throws SocketException {
        CLI.run("--stop-daemon", "backup");
        if (stay != null) {
            stay.close();
        }
        RootShell.run("ip netns delete backup");
    }

    private static long lines(String... arguments) {
        String[] all = new String[1 + arguments.length];
        all[0] = "-Lcn";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Result result = CLI.run(all);
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        return result.out().lines().skip(2).count();
    }

    /** Each as another tool finds them in the plain listing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            real=10.61.0.1                | 33 | .* 10[.]61[.]0[.]1:\\d+
            real=10.61.0.2                | 11 | .* 10[.]61[.]0[.]2:\\d+
            state=time_wait               | 8  | TCP \\S+ +TIME_WAIT .*
            client=10.9.1.0/24            | 22 | .* 10[.]9[.]1[.]\\d+:\\d+ .*
            template                      | 2  | .* 10[.]9[.]1[.]0:0 .*
            protocol=sctp,state=S-ACK-SENT | 1 | SCTP \\S+ +S-ACK-SENT .*
            protocol=ip                   | 1  | IP .*
            state=assured                 | 1  | TCP \\S+ +ASSURED .*
            virtual=[fd60::1]:443         | 1  | .* \\[fd60::1]:443 .*
            virtual=10.60.0.0/16:80,real!=10.61.0.2,template=no,state!=TIME_WAIT | 24 | TCP \\S+ +ESTABLISHED .* 10[.]61[.]0[.]1:8080
            """)
    void finds(String conditions, int count, String pattern) {
        List<String> expected = CLI.run("-Lcn")
                .out()
                .lines()
                .skip(2)
                .filter(line -> line.matches(pattern))
                .toList();
        assertThat(expected).hasSize(count);
        assertThat(lines("--match", conditions)).isEqualTo(count);
    }

    @Test
    void countsAreThoseOfTheLines() {
        assertThat(CLI.run(Words.of("-Lcn --count-by real --match protocol=tcp,template=no"))
                        .out())
                .isEqualTo("""
                        IPVS connection entries: 41
                        count pro real server
                           30 TCP 10.61.0.1:8080
                           10 TCP 10.61.0.2:8080
                            1 TCP [fd61::1]:443
                        """);
        assertThat(CLI.run(Words.of("-Lcn --count-by state")).out()).isEqualTo("""
                        IPVS connection entries: 45
                        count pro state
                           33 TCP ESTABLISHED
                            8 TCP TIME_WAIT
                            1 IP  NONE
                            1 SCTP S-ACK-SENT
                            1 TCP ASSURED
                            1 UDP UDP
                        """);
    }
}
