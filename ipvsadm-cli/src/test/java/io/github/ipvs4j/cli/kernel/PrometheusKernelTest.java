package io.github.ipvs4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.Exposition;
import io.github.ipvs4j.cli.support.KernelState;
import io.github.ipvs4j.cli.support.RootShell;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of service and server as metrics, from a kernel. */
@RequiresKernel
final class PrometheusKernelTest {
    private static final String LINES = """
            -A -t 10.0.0.1:80 -s sh -p 60 -M 255.255.255.0
            -a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -w 3 -x 100 -y 50
            -a -t 10.0.0.1:80 -r 10.1.1.2 -i --tun-type gue --tun-port 6080
            -a -t 10.0.0.1:80 -r 10.1.1.3 -g -w 0
            -A -u 10.0.0.1:80 -s rr
            -A --sctp-service 10.0.0.1:80 -s rr
            -A -u [2001:db8::1]:5060 -s rr -p 30 -M 64
            -a -u [2001:db8::1]:5060 -r 2001:db8::2 -g -w 0
            -A -f 7 -s lc
            -A -f 7 -6 -s rr
            -a -f 7 -6 -r 2001:db8::2 -g
            --set 600 61 299
            --start-daemon master --mcast-interface lo --syncid 9
            """;

    private final Cli cli = Cli.onKernel();

    @BeforeEach
    void startFresh() throws IpvsException {
        KernelState.makeFresh();
        assertThat(cli.feed(LINES, "-R")).isEqualTo(new Result("", "", 0));
    }

    @AfterEach
    void leaveNothing() throws IpvsException {
        KernelState.makeFresh();
    }

    @Test
    void everythingIsThere() {
        Result result = cli.run("--prometheus");
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        Exposition metrics = Exposition.read(result.out());
        assertThat(metrics.names())
                .contains("ipvs_connections_total", "ipvs_outgoing_bytes_total", "ipvs_backend_connections_total");
        assertThat(metrics.get("ipvs_services").value()).isEqualTo(6);
        assertThat(metrics.get("ipvs_backend_weight").samples()).hasSize(5);
        assertThat(metrics.get("ipvs_timeout_seconds").value("timeout", "tcpfin"))
                .isEqualTo(61);
        assertThat(metrics.get("ipvs_sync_daemon").value("role", "master", "interface", "lo", "syncid", "9"))
                .isOne();
        assertThat(metrics.get("ipvs_backend_upper_threshold").value("remote_port", "8080"))
                .isEqualTo(100);
        assertThat(metrics.get("ipvs_service_info").value("local_mark", "7", "family", "ipv4", "scheduler", "lc"))
                .isOne();
        assertThat(metrics.get("ipvs_service_backends_usable").value("local_mark", "7", "family", "ipv6"))
                .isOne();
        assertThat(metrics.get("ipvs_service_backends_usable").value("local_address", "2001:db8::1"))
                .isZero();
    }

    /** The link is theirs, what it leads to is root's. */
    @Test
    void aLinkOfAnotherUserLeadsNowhere() {
        assertThat(
                        RootShell.run(
                                "d=$(mktemp -d) && cd $d && chmod 755 . && mkdir theirs && echo precious >precious"
                                        + " && ln -s $d/precious theirs/ipvs.prom && ln -s $d/precious ours"
                                        + " && chown -h 65534 theirs theirs/ipvs.prom"
                                        + " && ipvsadm --prometheus --output theirs/ipvs.prom && cat precious"
                                        + " && stat -c '%F %a %u' theirs/ipvs.prom && ls -A theirs"
                                        + " && ln -s $d/precious theirs/root && ipvsadm --prometheus --output theirs/root && cat precious"
                                        + " && ipvsadm --prometheus --output ours && grep -c ipvs_info precious && stat -c %F ours; rm -r $d"))
                .isEqualTo("precious\nregular file 644 0\nipvs.prom\nprecious\n3\nsymbolic link\n");
    }
}
