package io.github.ipvs4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.JsonDocuments;
import io.github.ipvs4j.cli.support.KernelState;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents of a kernel's table are what the schema says. */
@RequiresKernel
final class JsonKernelTest {
    private static final String LINES = """
            -A -t 10.0.0.1:80 -s sh -b sh-port -p 60 -M 255.255.255.0
            -a -t 10.0.0.1:80 -r 10.1.1.1:8080 -m -w 3 -x 100 -y 50
            -a -t 10.0.0.1:80 -r 10.1.1.2 -i --tun-type gue --tun-port 6080 --tun-csum
            -A -u [2001:db8::1]:5060 -s rr -p 30 -M 64 --pe sip -o
            -a -u [2001:db8::1]:5060 -r 2001:db8::2 -g -w 0
            -A -f 7 -6
            --set 600 61 299
            --start-daemon backup --mcast-interface lo --syncid 8
            """;

    private final Cli cli = Cli.onKernel();

    @BeforeEach
    void startFresh() throws IpvsException {
        KernelState.makeFresh();
        assertThat(cli.feed(LINES, "-R")).isEqualTo(new Result("", "", 0));
    }

    /** The next class starts only where nobody's services are. */
    @AfterAll
    static void leaveNothing() throws IpvsException {
        KernelState.makeFresh();
    }

    private JsonNode shown(String... arguments) {
        Result result = cli.run(arguments);
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        return JsonDocuments.validated(result.out());
    }

    @Test
    void theWholeDirector() {
        JsonNode document = shown("-L", "--json");
        assertThat(document.path("timeouts")).hasToString("""
                {"tcp_seconds":600,"tcp_fin_seconds":61,"udp_seconds":299}""");
        assertThat(document.path("daemons")).hasSize(1);
        assertThat(document.path("services").findValuesAsText("address"))
                .containsExactly("10.0.0.1", "10.1.1.1", "10.1.1.2", "2001:db8::1", "2001:db8::2");
        assertThat(document.path("services").findValuesAsText("firewall_mark")).containsExactly("7");
        assertThat(document.findValue("tunnel")).hasToString("""
                {"type":"gue","port":6080,"checksum":"plain"}""");
    }

    @Test
    void itsParts() {
        assertThat(shown("-L", "-t", "10.0.0.1:80", "--json").path("services")).hasSize(1);
        assertThat(shown("-L", "--daemon", "--json").path("daemons").path(0).path("sync_id"))
                .hasToString("8");
        assertThat(shown("-L", "--timeout", "--json").path("timeouts")).hasSize(3);
        assertThat(shown("-L", "-c", "--json").path("connections")).isEmpty();
    }
}
