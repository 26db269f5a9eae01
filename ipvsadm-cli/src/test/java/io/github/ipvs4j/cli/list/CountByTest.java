package io.github.ipvs4j.cli.list;

import static io.github.ipvs4j.testkit.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.testkit.FakeIpvs;
import org.junit.jupiter.api.Test;

/** {@code -L -c --count-by}. */
final class CountByTest {
    private final FakeIpvs ipvs = new FakeIpvs();
    private final Cli cli = Cli.on(ipvs);

    private void put(int times, String protocol, String state, String client, int virtual, String real, int port) {
        for (int i = 0; i < times; i++) {
            ipvs.put(new Connection(
                    protocol, at(client, 1 + i % 60_000), at("192.0.2.10", virtual), at(real, port), state, 60, null));
        }
    }

    private void fill() {
        put(3, "TCP", "ESTABLISHED", "10.0.0.1", 80, "10.1.1.1", 8080);
        put(2, "TCP", "TIME_WAIT", "10.0.0.2", 80, "10.77.0.1", 80);
        put(2, "UDP", "UDP", "200.0.0.1", 53, "10.1.1.1", 8080);
        put(2, "TCP", "TIME_WAIT", "fd00::1", 443, "10.1.1.1", 443);
        put(2, "SCTP", "ESTABLISHED", "10.0.0.1", 80, "fd77::1", 80);
    }

    private void prints(String line, String out) {
        assertThat(cli.run(Words.of(line))).isEqualTo(new Result(out, "", 0));
    }

    @Test
    void anEmptyTableHasATitle() {
        prints("-Lcn --count-by real", "IPVS connection entries: 0\ncount pro real server\n");
        prints("-Lcn --count-by client --match template", "IPVS connection entries: 0\ncount client\n");
    }

    @Test
    void theMostComeFirstAndEqualOnesInOrder() {
        fill();
        prints("-Lcn --count-by real", """
                IPVS connection entries: 11
                count pro real server
                    3 TCP 10.1.1.1:8080
                    2 SCTP [fd77::1]:80
                    2 TCP 10.1.1.1:443
                    2 TCP 10.77.0.1:80
                    2 UDP 10.1.1.1:8080
                """);
        prints("-Lcn --count-by virtual", """
                IPVS connection entries: 11
                count pro virtual service
                    5 TCP 192.0.2.10:80
                    2 SCTP 192.0.2.10:80
                    2 TCP 192.0.2.10:443
                    2 UDP 192.0.2.10:53
                """);
        prints("-Lcn --count-by client", """
                IPVS connection entries: 11
                count client
                    5 10.0.0.1
                    2 10.0.0.2
                    2 200.0.0.1
                    2 fd00::1
                """);
        prints("-Lcn --count-by state", """
                IPVS connection entries: 11
                count pro state
                    4 TCP TIME_WAIT
                    3 TCP ESTABLISHED
                    2 SCTP ESTABLISHED
                    2 UDP UDP
                """);
    }

    @Test
    void namesAreShownWithoutN() {
        fill();
        prints("-Lc --count-by real --match protocol!=udp", """
                IPVS connection entries: 9
                count pro real server
                    3 TCP 10.1.1.1:http-alt
                    2 SCTP [six.example]:80
                    2 TCP 10.1.1.1:443
                    2 TCP web.example:http
                """);
    }

    @Test
    void onlyWhatMatchesIsCounted() {
        fill();
        prints("-Lcn --match real=10.1.1.1,state!=TIME_WAIT --count-by client", """
                IPVS connection entries: 5
                count client
                    3 10.0.0.1
                    2 200.0.0.1
                """);
    }

    @Test
    void largeNumbersWidenTheirColumn() {
        put(100_001, "TCP", "ESTABLISHED", "10.0.0.1", 80, "10.1.1.1", 80);
        put(7, "TCP", "ESTABLISHED", "10.0.0.1", 80, "10.1.1.2", 80);
        prints("-Lcn --count-by real", """
                IPVS connection entries: 100008
                 count pro real server
                100001 TCP 10.1.1.1:80
                     7 TCP 10.1.1.2:80
                """);
    }
}
