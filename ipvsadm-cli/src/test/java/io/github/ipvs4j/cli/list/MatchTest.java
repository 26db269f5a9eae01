package io.github.ipvs4j.cli.list;

import static io.github.ipvs4j.testkit.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code -L -c --match}: which connections are listed. Each has a client port that tells it from the others. */
final class MatchTest {
    private final FakeIpvs ipvs = new FakeIpvs();
    private final FakeNames names = new FakeNames();
    private final Cli cli = Cli.of(() -> ipvs, names);

    private void put(String protocol, String state, String client, int port, String virtual, String real) {
        ipvs.put(new Connection(protocol, at(client, port), endpoint(virtual), endpoint(real), state, 60, null));
    }

    private static Endpoint endpoint(String text) {
        int colon = text.lastIndexOf(':');
        return at(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    @BeforeEach
    void fillTheTable() {
        put("TCP", "ESTABLISHED", "10.0.0.1", 1, "192.0.2.10:80", "10.1.1.1:8080");
        put("TCP", "TIME_WAIT", "10.255.0.1", 2, "192.0.2.10:80", "10.1.1.2:8080");
        put("TCP", "ESTABLISHED", "11.0.0.1", 3, "192.0.2.10:443", "10.1.1.1:443");
        put("UDP", "UDP", "10.0.0.1", 4, "192.0.2.10:53", "10.1.1.1:53");
        put("TCP", "ESTABLISHED", "2001:db8::1", 5, "fd00::10:80", "fd00::1:8080");
        put("TCP", "FIN_WAIT", "2001:db8:0:1::1", 6, "fd00::10:80", "10.1.1.1:8080");
        put("SCTP", "S-ACK-SENT", "10.0.0.2", 7, "192.0.2.11:9899", "10.1.1.1:9899");
        put("TCP", "ASSURED", "10.0.0.0", 0, "192.0.2.10:0", "10.1.1.1:0");
        put("IP", "NONE", "10.0.0.0", 0, "0.0.0.7:0", "10.1.1.2:0");
    }

    /** The client ports of what is listed. */
    private String listed(String... conditions) {
        String[] arguments = new String[1 + 2 * conditions.length];
        arguments[0] = "-Lcn";
        for (int i = 0; i < conditions.length; i++) {
            arguments[1 + 2 * i] = "--match";
            arguments[2 + 2 * i] = conditions[i];
        }
        Result result = cli.run(arguments);
        assertThat(result).isEqualTo(new Result(result.out(), "", 0));
        List<String> all = cli.run("-Lcn").out().lines().toList();
        List<String> lines = result.out().lines().toList();
        assertThat(all).containsSubsequence(lines);
        assertThat(lines.subList(0, 2)).isEqualTo(all.subList(0, 2));
        return lines.stream()
                .skip(2)
                .map(line -> line.split(" +")[3].replaceAll(".*:", ""))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                      | `' is none of client, virtual, real, protocol, state or template
            =                       | `' is none of client, virtual, real, protocol, state or template
            !=                      | `' is none of client, virtual, real, protocol, state or template
            clint=10.0.0.1          | `clint' is none of client, virtual, real, protocol, state or template
            Client:10.0.0.1         | `Client:10.0.0.1' is none of client, virtual, real, protocol, state or template
            port=80                 | `port' is none of client, virtual, real, protocol, state or template
            client                  | it has no value
            client=                 | it has no value
            state!=                 | it has no value
            template=               | it has no value
            template=maybe          | `maybe' is neither yes nor no
            state=ESTABLISHD        | `ESTABLISHD' is none of NONE, ESTABLISHED, SYN_SENT, SYN_RECV, FIN_WAIT, TIME_WAIT, CLOSE, CLOSE_WAIT, LAST_ACK, LISTEN, SYNACK, UDP, ASSURED, INIT1, INIT, C-SENT, C-REPLIED, C-WAIT, COOKIE, C-ECHOED, S-SENT, S-RECEIVED, S-ACK-SENT, REJECTED or CLOSED
            protocol=6              | `6' is none of TCP, UDP, SCTP or IP
            client=10.0.0.256       | `10.0.0.256' is neither an address nor a known host
            client=10.1             | `10.1' is neither an address nor a known host
            client=80               | `80' is neither an address nor a known host
            real=no.such.example    | `no.such.example' is neither an address nor a known host
            real=six.example        | `six.example' is neither an address nor a known host
            client=fd00::1::2       | `fd00::1::2' is neither an address nor a known host
            client=10.0.0.0/33      | `33' is not a prefix length from 0 to 32
            client=10.0.0.0/-1      | `-1' is not a prefix length from 0 to 32
            client=10.0.0.0/        | `' is not a prefix length from 0 to 32
            client=10.0.0.0/8/8     | `8/8' is not a prefix length from 0 to 32
            client=10.0.0.0/255.0.0.0 | `255.0.0.0' is not a prefix length from 0 to 32
            client=fd00::/129       | `129' is not a prefix length from 0 to 128
            client=web.example/8    | `web.example' is not an address
            client=/8               | `' is not an address
            client=10.0.0.1:        | `' is not a port
            client=:                | `' is not a port
            client=:65536           | `65536' is not a port
            client=10.0.0.1:-1      | `-1' is not a port
            client=10.0.0.1:8x      | `8x' is not a port
            client=10.0.0.1:nosuch  | `nosuch' is not a port
            client=[fd00::1]:       | `' is not a port
            client=[fd00::1         | an IPv6 address with a port is written [ADDRESS]:PORT or [NETWORK/BITS]:PORT
            client=[fd00::1]80      | an IPv6 address with a port is written [ADDRESS]:PORT or [NETWORK/BITS]:PORT
            client=[fd00::]/64:80   | an IPv6 address with a port is written [ADDRESS]:PORT or [NETWORK/BITS]:PORT
            client=[]:80            | `' is neither an address nor a known host
            """)
    void nonsenseIsPointedAt(String condition, String message) {
        for (String text : new String[] {condition, "protocol=tcp," + condition, condition + ",template"}) {
            assertThat(cli.run("-Lcn", "--match", text))
                    .isEqualTo(
                            new Result("", "illegal condition `" + condition + "' in --match: " + message + "\n", 2));
        }
        assertThat(cli.run("-Lcn", "--match", "template", "--match", condition).status())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -L --match mark --daemon                   | The option 'match' conflicts with the 'daemon' option
            -L --match mark --timeout                  | The option 'match' conflicts with the 'timeout' option
            -L --count-by real                         | The option 'count-by' goes with 'connection' only
            -L -t 10.0.0.1:80 --count-by real          | The option 'count-by' goes with 'connection' only
            -A -t 10.0.0.1:80 --match mark             | Illegal 'match' option with the 'add-service' command; it goes with --list, --save, --status and --prometheus
            -A -t 10.0.0.1:80 --count-by real          | Illegal 'count-by' option with the 'add-service' command; it goes with --list
            -Lc --count-by port                        | illegal count-by `port' specified: real, virtual, client or state
            -Lc --count-by REAL                        | illegal count-by `REAL' specified: real, virtual, client or state
            -Lc --count-by real --count-by real        | multiple 'count-by' options specified
            -Lc --count-by real --persistent-conn      | The option 'count-by' conflicts with the 'persistent-conn' option
            -Lc --match template --stats               | options conflicts in the list command
            """)
    void whatDoesNotGoTogetherIsRefused(String line, String message) {
        assertThat(cli.run(Words.of(line))).isEqualTo(new Result("", message + "\n", 2));
    }

    @Test
    void orBindsLessThanAComma() {
        assertThat(listed("protocol=udp or real=10.1.1.2,state=TIME_WAIT")).isEqualTo("2 4");
        assertThat(listed("protocol=udp or real=10.1.1.2", "state=TIME_WAIT")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            client=10.0.0.1                        | 1 4
            client=10.0.0.1/32                     | 1 4
            client=11.0.0.1 or virtual=:53         | 3 4
            client=10.0.0.0/8                      | 1 2 4 7 0 0
            client=10.9.9.9/8                      | 1 2 4 7 0 0
            client=10.0.0.0/9                      | 1 4 7 0 0
            client=10.0.0.0/31                     | 1 4 0 0
            client=0.0.0.0/0                       | 1 2 3 4 7 0 0
            client=::/0                            | 5 6
            client=2001:db8::/64                   | 5
            client=2001:db8::/63                   | 5 6
            client=[2001:db8::/32]:6               | 6
            client=[2001:db8::1]                   | 5
            client=2001:db8::1                     | 5
            client=::1                             | ''
            client=:4                              | 4
            client=10.0.0.0/8:2                    | 2
            real=10.1.1.1                          | 1 3 4 6 7 0
            real=10.1.1.1:8080                     | 1 6
            real=10.1.1.1:http-alt                 | 1 6
            real=[fd00::1]:8080                    | 5
            real!=10.1.1.1                         | 2 5 0
            virtual=192.0.2.10:80                  | 1 2
            virtual=192.0.2.0/24:443               | 3
            virtual=:80                            | 1 2 5 6
            virtual=:http                          | 1 2 5 6
            virtual=0.0.0.7                        | 0
            protocol=udp                           | 4
            protocol=Tcp                           | 1 2 3 5 6 0
            protocol!=TCP                          | 4 7 0
            protocol=ip                            | 0
            state=established                      | 1 3 5
            state=S-ACK-SENT                       | 7
            state!=TIME_WAIT                       | 1 3 4 5 6 7 0 0
            template                               | 0 0
            template=yes                           | 0 0
            template!=no                           | 0 0
            template=no                            | 1 2 3 4 5 6 7
            template!=yes                          | 1 2 3 4 5 6 7
            TEMPLATE                               | 0 0
            Client=10.0.0.1,State=UDP              | 4
            client=10.0.0.0/8,state=ESTABLISHED    | 1
            real=10.1.1.1,protocol=tcp,template=no | 1 3 6
            client=10.0.0.0/8,client!=10.0.0.1     | 2 7 0 0
            state=UDP,protocol=tcp                 | ''
            """)
    void onlyWhatMatchesIsListed(String condition, String ports) {
        assertThat(listed(condition)).isEqualTo(ports);
        if (condition.indexOf(',') > 0) {
            assertThat(listed(condition.split(","))).as("said one by one").isEqualTo(ports);
        }
    }

    @Test
    void namesAreThoseOfTheConditionAlone() {
        put("TCP", "ESTABLISHED", "10.0.0.3", 9, "192.0.2.10:80", "10.77.0.1:80");
        assertThat(listed("real=web.example:80")).isEqualTo("9");
        assertThat(names.lookups()).containsExactly("web.example");

        assertThat(cli.run("-Lc", "--match", "real=10.77.0.1").out()).endsWith(" web.example:http\n");
        assertThat(names.lookups())
                .as("nothing of the connections that are left out")
                .containsOnlyOnce("10.77.0.1")
                .doesNotContain("10.1.1.1", "10.0.0.1");
    }

    @Test
    void whatEnginesRecordedIsStillShown() {
        ipvs.put(new Connection(
                "UDP",
                at("10.0.0.9", 9),
                at("192.0.2.10", 5060),
                at("10.1.1.9", 5060),
                "UDP",
                1,
                new Connection.EngineData("sip", "call-1")));
        assertThat(cli.run("-Lcn", "--persistent-conn", "--match", "real=10.1.1.9")
                        .out())
                .hasLineCount(3)
                .endsWith(" sip                call-1\n");
    }
}
