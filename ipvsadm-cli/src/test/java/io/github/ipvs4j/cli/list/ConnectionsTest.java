package io.github.ipvs4j.cli.list;

import static io.github.ipvs4j.testkit.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Cli.Result;
import io.github.ipvs4j.cli.support.Words;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Connection.EngineData;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.testkit.FakeIpvs;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** {@code -L -c}: the connections measured with the C program, and some that are wider. */
final class ConnectionsTest {
    private static final String TITLE = """
            IPVS connection entries
            pro expire state       source             virtual            destination
            """;

    private final FakeIpvs ipvs = new FakeIpvs();
    private final Cli cli = Cli.on(ipvs);

    private void put(
            String protocol,
            String state,
            long expires,
            String client,
            int port,
            String virtual,
            int virtualPort,
            String server,
            int serverPort) {
        ipvs.put(new Connection(
                protocol, at(client, port), at(virtual, virtualPort), at(server, serverPort), state, expires, null));
    }

    @Test
    void printsTheMeasuredLines() {
        put("TCP", "ESTABLISHED", 896, "fd88::2", 35186, "fd88::100", 80, "fd50::5", 8080);
        ipvs.put(new Connection(
                "UDP",
                at("10.88.0.2", 0),
                at("10.88.0.100", 5060),
                at("192.168.50.5", 5060),
                "ASSURED",
                56,
                new EngineData("sip", "call-id-0123456789abcdef@10.88.0.2")));
        put("TCP", "SYN_RECV", 59, "10.88.0.2", 33914, "10.88.0.100", 81, "192.168.50.99", 8080);
        assertThat(cli.run("-Lcn")).isEqualTo(new Result(TITLE + """
                                TCP 14:56  ESTABLISHED [fd88::2]:35186    [fd88::100]:80     [fd50::5]:8080
                                UDP 00:56  ASSURED     10.88.0.2:0        10.88.0.100:5060   192.168.50.5:5060
                                TCP 00:59  SYN_RECV    10.88.0.2:33914    10.88.0.100:81     192.168.50.99:8080
                                """, "", 0));
        assertThat(cli.run("-Lcn", "--persistent-conn")).isEqualTo(new Result("""
                        IPVS connection entries
                        pro expire state       source             virtual            destination        pe name          pe_data
                        TCP 14:56  ESTABLISHED [fd88::2]:35186    [fd88::100]:80     [fd50::5]:8080
                        UDP 00:56  ASSURED     10.88.0.2:0        10.88.0.100:5060   192.168.50.5:5060 sip                call-id-0123456789abcdef@10.88.0.2
                        TCP 00:59  SYN_RECV    10.88.0.2:33914    10.88.0.100:81     192.168.50.99:8080
                        """, "", 0));
    }

    @Test
    void columnsGrowAndMinutesTooAndTheKernelsOrderIsKept() {
        put("SCTP", "SHUTDOWN_ACK_SENT", 2678400, "255.255.255.255", 65535, "10.0.0.1", 1, "fd00::1", 0);
        put("ICMP", "NONE", 0, "1.1.1.1", 0, "2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff", 65535, "0.0.0.0", 0);
        put("UDP", "UDP", 5999, "0.0.0.0", 7, "10.0.0.1", 1, "10.1.1.1", 1);
        put("TCP", "FIN_WAIT", 60, "10.0.0.3", 7, "10.0.0.1", 1, "10.1.1.1", 1);
        assertThat(cli.run(Words.of("-Lcn --nosort --tun-info -X --syncid 1")).out())
                .isEqualTo(TITLE + """
                                SCTP 44640:00 SHUTDOWN_ACK_SENT 255.255.255.255:65535 10.0.0.1:1         [fd00::1]:0
                                ICMP 00:00  NONE        1.1.1.1:0          [2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff]:65535 0.0.0.0:0
                                UDP 99:59  UDP         0.0.0.0:7          10.0.0.1:1         10.1.1.1:1
                                TCP 01:00  FIN_WAIT    10.0.0.3:7         10.0.0.1:1         10.1.1.1:1
                                """);
    }

    /** Q22: the C program crashed at 256 bytes. */
    @Test
    void longEngineDataIsPrintedWhole() {
        String data = "x".repeat(4000);
        ipvs.put(new Connection(
                "UDP", at("fd00::1", 1), at("fd00::2", 2), at("fd00::3", 3), "UDP", 1, new EngineData("sip", data)));
        assertThat(cli.run("-Lcn", "--persistent-conn").out()).endsWith(" sip                " + data + "\n");
        assertThat(cli.run("-Lcn").out()).doesNotContain("xx").doesNotContain("sip");
    }

    @Test
    void manyConnectionsAreAllPrinted() {
        for (int i = 0; i < 5000; i++) {
            put("TCP", "ESTABLISHED", 1, "10.0.0.1", i, "10.0.0.2", 80, "10.0.0.3", 80);
        }
        String out = cli.run("-Lcn").out();
        assertThat(out).hasLineCount(5002);
        for (int i = 0; i < 5000; i++) {
            assertThat(out.indexOf(" 10.0.0.1:" + i + " ")).isPositive();
        }
    }

    @Test
    void aFileThatCannotBeReadIsTold() {
        for (String text :
                new String[] {"cannot open file /proc/net/ip_vs_conn", "unexpected input from /proc/net/ip_vs_conn"}) {
            IpvsException failure = IpvsException.failed(Operation.LIST_CONNECTIONS, text, null);
            Result result = Cli.on(failing(failure)).run("-Lcn");
            assertThat(result).isEqualTo(new Result(result.out(), text + "\n", 1));
        }
    }

    /** An Ipvs of which everything fails. */
    private static Ipvs failing(IpvsException failure) {
        return (Ipvs) Proxy.newProxyInstance(
                Ipvs.class.getClassLoader(), new Class<?>[] {Ipvs.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return new Object();
                    }
                    throw failure;
                });
    }
}
