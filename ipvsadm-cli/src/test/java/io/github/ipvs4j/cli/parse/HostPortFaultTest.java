package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.FakeKernel;
import io.github.ipvs4j.cli.support.FakeNames;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.testkit.FakeIpvs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is told of addresses, names and ports of a rule file that are none; a call of its own tells what the C program
 * does.
 */
final class HostPortFaultTest {
    private static final String VIRTUAL = "illegal virtual server address[:port] specified\n";
    private static final String REAL = "illegal real server address[:port] specified\n";

    private final FakeNames names = new FakeNames();
    private final Cli cli = Cli.of(FakeKernel.with(new FakeIpvs()), names);

    private String check(String line) {
        return cli.feed(line, "--check").err().lines().findFirst().orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nosuch.example.invalid:https | no address for host nosuch.example.invalid: no such name
            nosuch.example.invalid       | no address for host nosuch.example.invalid: no such name
            six.example:80               | no address for host six.example: it has no IPv4 address, and others are not looked up
            slow.example:80              | no address for host slow.example: no answer from the name service
            [slow.example]:80            | no address for host slow.example: no answer from the name service
            web.example:nosuchport       | no tcp port named nosuchport
            10.0.0.1:nosuchport          | no tcp port named nosuchport
            10.0.0.1:sip-tls             | no tcp port named sip-tls
            10.0.0.1:65536               | port 65536 is not one of 0 to 65535
            10.0.0.1:-1                  | port -1 is not one of 0 to 65535
            10.0.0.1:                    | no port behind the colon
            web.example:                 | no port behind the colon
            :80                          | no host before the colon
            80                           | `80' is not an IPv4 address
            10.0.0.256:80                | `10.0.0.256' is not an IPv4 address
            10.0.0.0.1:80                | `10.0.0.0.1' is not an IPv4 address
            10.0.0.1/24:80               | `10.0.0.1/24' is neither an address nor a name: networks and URLs are none
            http://web.example:80        | `http://web.example' is not a host; an IPv6 address with a port is written [ADDRESS]:PORT
            [fd00::1]                    | brackets are for an IPv6 address with a port: [ADDRESS]:PORT
            [fd00::1                     | the bracket before an IPv6 address is not closed
            [fd00::x]:80                 | `fd00::x' is not an IPv6 address
            fd00::1::2:80                | `fd00::1::2' is not a host; an IPv6 address with a port is written [ADDRESS]:PORT
            [fd00::1]:                   | no port behind the colon
            """)
    void eachFaultIsNamed(String address, String fault) {
        names.miss("six.example", NameDatabase.Miss.OTHER_ADDRESSES).miss("slow.example", NameDatabase.Miss.NO_ANSWER);
        assertThat(check("-A -t " + address)).isEqualTo("-:1:7: " + fault);
        assertThat(check("-a -f 1 -r " + address)).isEqualTo("-:1:12: " + fault);
        assertThat(cli.run("-A", "-t", address)).isEqualTo(new Cli.Result("", VIRTUAL, 2));
        assertThat(cli.run("-a", "-f", "1", "-r", address)).isEqualTo(new Cli.Result("", REAL, 2));
        assertThat(cli.feed("-a -f 1 -r " + address, "-R")).isEqualTo(new Cli.Result("", REAL, 2));
    }

    /** The protocol whose names count is that of the service, which may come later. */
    @ParameterizedTest
    @CsvSource({
        "-u 10.0.0.1:http, no udp port named http",
        "--sctp-service 10.0.0.1:http, no sctp port named http",
        "-u 10.0.0.1:69 -r 10.1.1.1:http, no udp port named http",
        "-r 10.1.1.1:http -u 10.0.0.1:69, no udp port named http"
    })
    void portsHaveNamesInAProtocol(String words, String fault) {
        assertThat(check((words.contains("-r") ? "-a " : "-A ") + words)).endsWith(": " + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -A -f 1 -p -M 255.255.255.256 | `255.255.255.256' is not a mask such as 255.255.255.0
            -A -f 1 -p -M /24             | `/24' is not a mask such as 255.255.255.0
            -A -f 1 -6 -p -M 129          | `129' is not a prefix length from 1 to 128
            -A -f 1 -6 -p -M ffff::       | `ffff::' is not a prefix length from 1 to 128
            """)
    void masksToo(String line, String fault) {
        assertThat(check(line)).endsWith(": " + fault);
    }

    /** A name server that does not answer takes many seconds each time. */
    @Test
    void aNameIsLookedUpOnceForAFile() {
        String rules = "-A -f 1\n-a -f 1 -r slow.example\n-a -f 1 -r slow.example\n-a -f 1 -r web.example\n"
                + "-d -f 1 -r web.example\n-a -f 1 -r slow.example:80\n";
        names.miss("slow.example", NameDatabase.Miss.NO_ANSWER);
        assertThat(cli.feed(rules, "--check").err()).containsSubsequence("no answer", "no answer", "no answer");
        assertThat(names.lookups()).containsExactly("slow.example", "web.example");
    }

    @Test
    void allThatReadRuleFilesSaySo() {
        String rules = "-A -t nosuch.example:80\n";
        assertThat(cli.feed(rules, "--apply", "-").err())
                .contains("no address for host nosuch.example: no such name\n");
        assertThat(cli.feed(rules, "--diff", "-").err()).contains("no address for host nosuch.example: no such name\n");
        assertThat(cli.feed(rules, "-R", "--replace").err())
                .startsWith("line 1: no address for host nosuch.example: no such name\n");
    }
}
