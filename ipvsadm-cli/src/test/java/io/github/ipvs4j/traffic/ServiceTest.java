package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.traffic.Client.Held;
import io.github.ipvs4j.traffic.Client.Visit;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What else a service and its servers can be told: persistence, marks, thresholds; and what is counted. */
@Tag("traffic")
final class ServiceTest {
    private static final String IPV6 = "fd88::100";
    private static Network network;
    /**
     * Of the service under test: one after the other, since the kernel gives a server that comes back its old
     * connections.
     */
    private static int port = 2000;

    @BeforeAll
    static void build() {
        network = new Network();
        network.director.ip("addr add " + Network.VIRTUAL + "/32 dev front", "addr add fd88::100/128 dev front nodad");
        network.masquerade();
    }

    @AfterAll
    static void remove() {
        network.close();
    }

    @BeforeEach
    void next() {
        port++;
        network.director.ipvsadm("--set 900 120 300");
    }

    private static void table(String service, String serverPort, String... serverOptions) {
        boolean ipv6 = service.contains("[") || service.contains(" -6 ");
        String key = service.substring(0, service.indexOf(" -s "));
        String[] lines = new String[4];
        lines[0] = "-A " + service;
        for (int i = 1; i <= 3; i++) {
            String address = ipv6 ? "[fd99::1" + i + "]" : "10.99.0.1" + i;
            lines[i] = "-a " + key + " -r " + address + serverPort + " -m"
                    + (serverOptions.length == 0 ? "" : " " + serverOptions[i - 1]);
        }
        network.director.table(lines);
    }

    private static Visit tcp() {
        return Visit.web(Network.VIRTUAL).port(port);
    }

    private static Visit udp() {
        return Visit.datagram(Network.VIRTUAL).port(port);
    }

    private static Visit tcp6() {
        return Visit.web(IPV6).port(port);
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPersistentClientStays() {
        table("-t 10.88.0.100:" + port + " -s rr -p", ":80");
        assertThat(Set.copyOf(network.client.visits(tcp(), 6))).hasSize(1);
        List<String> clients = network.client.visitsFromEach(tcp());
        assertThat(clients).containsOnly("s1", "s2", "s3");
        assertThat(network.client.visitsFromEach(tcp())).isEqualTo(clients);
        assertThat(network.director.ipvsadm("-Ln")).contains(" rr persistent 360\n");
    }

    @Test
    void persistenceEndsWithItsTimeout() {
        network.director.ipvsadm("--set 0 0 1"); // persistence lasts at least as long as a connection is remembered
        table("-u 10.88.0.100:" + port + " -s rr -p 2", ":5060");
        assertThat(network.client.visits(udp(), 3)).containsExactly("s3", "s3", "s3");
        pause(5000);
        assertThat(network.client.visits(udp(), 3)).containsExactly("s2", "s2", "s2");
    }

    @Test
    void persistenceOfANetwork() {
        table("-t 10.88.0.100:" + port + " -s rr -p -M 255.255.255.252", ":80");
        List<String> answers = network.client.visitsFromEach(tcp());
        // .10 and .11; .12 to .15; .16 to .19
        assertThat(Set.copyOf(answers.subList(0, 2))).hasSize(1);
        assertThat(Set.copyOf(answers.subList(2, 6))).hasSize(1);
        assertThat(Set.copyOf(answers.subList(6, 10))).hasSize(1);
        assertThat(Set.copyOf(answers)).hasSize(3);
    }

    @Test
    void persistenceOfAnIpv6Prefix() {
        table("-t [fd88::100]:" + port + " -s rr -p -M 126", ":80");
        List<String> answers = network.client.visitsFromEach(tcp6());
        // ::10 to ::13; ::14 to ::17; ::18 and ::19
        assertThat(Set.copyOf(answers.subList(0, 4))).hasSize(1);
        assertThat(Set.copyOf(answers.subList(4, 8))).hasSize(1);
        assertThat(Set.copyOf(answers.subList(8, 10))).hasSize(1);
        assertThat(Set.copyOf(answers)).hasSize(3);
    }

    private static String invitation(String call) {
        return "INVITE sip:bob@example.org SIP/2.0\r\nCall-ID: " + call + "@example.org\r\n\r\n";
    }

    @Test
    void theSipEngineGoesByTheCall() {
        table("-u 10.88.0.100:" + port + " -s rr -p 60 --pe sip", ":5060");
        List<String> calls = IntStream.range(0, 6)
                .mapToObj(call ->
                        network.client.ask(udp(), invitation("call" + call)).get(0))
                .toList();
        assertThat(calls).containsExactly("s3", "s2", "s1", "s3", "s2", "s1");
        for (int call = 0; call < 6; call++) {
            assertThat(network.client.ask(udp(), invitation("call" + call))).containsExactly(calls.get(call));
        }
    }

    @Test
    void onePacketSchedulingForgetsTheClientsPort() {
        table("-u 10.88.0.100:" + port + " -s rr", ":5060");
        assertThat(Set.copyOf(network.client.ask(udp(), "a", "b", "c"))).hasSize(1);
        port++;
        table("-u 10.88.0.100:" + port + " -s rr -o", ":5060");
        assertThat(network.client.ask(udp(), "a", "b", "c", "d")).containsExactly("s3", "s2", "s1", "s3");
    }

    @ParameterizedTest
    @CsvSource({"iptables-legacy, 10.88.0.100, -f 1", "ip6tables-legacy, fd88::100, -f 1 -6"})
    void aMarkMakesOneServiceOfSeveralPorts(String iptables, String address, String service) {
        network.director.shell(iptables + " -t mangle -A PREROUTING -d " + address
                + " -p tcp -m multiport --dports 80,443 -j MARK --set-mark 1");
        table(service + " -s rr -p 60", ":0");
        Visit page = Visit.web(address);
        List<String> pages = network.client.visitsFromEach(page);
        assertThat(pages).containsOnly("s1", "s2", "s3");
        assertThat(network.client.visitsFromEach(page.port(443))).isEqualTo(pages);
        network.director.shell(iptables + " -t mangle -F");
    }

    @Test
    void aServerAboveItsUpperThresholdGetsNothingUntilItIsBelowTheLower() {
        network.director.ipvsadm("--set 0 0 3");
        table("-u 10.88.0.100:" + port + " -s fo", ":5060", "-w 1", "-w 2", "-w 3 -x 4 -y 2");
        assertThat(network.client.visits(udp(), 6)).containsExactly("s3", "s3", "s3", "s3", "s2", "s2");
        assertThat(network.director.ipvsadm("-Ln --thresholds")).containsPattern("10.99.0.13:5060 +4 +2 ");
        pause(8000); // its connections are forgotten
        assertThat(network.client.visit(udp())).isEqualTo("s3");
    }

    @Test
    void countsAgreeWithWhatWasSent() {
        table("-t 10.88.0.100:" + port + " -s rr", ":80");
        List<Held> held = network.client.hold(tcp(), 4);
        network.client.visits(tcp(), 2);
        pause(1000); // the last to be closed are still closing
        assertThat(network.director.ipvsadm("-Ln"))
                .containsPattern("10.99.0.11:80 +Masq +1 +1 +1 ")
                .containsPattern("10.99.0.12:80 +Masq +1 +1 +1 ")
                .containsPattern("10.99.0.13:80 +Masq +1 +2 +0 ");
        pause(3000); // the kernel adds up every two seconds
        assertThat(network.director.ipvsadm("-Ln --stats"))
                .containsPattern("TCP +10.88.0.100:" + port + " +6 ")
                .containsPattern("10.99.0.12:80 +2 ");
        String connections = network.director.ipvsadm("-Lcn");
        for (Held one : held) {
            assertThat(connections)
                    .containsPattern("TCP 1[45]:\\d\\d  ESTABLISHED 10.88.0.10:"
                            + one.socket().getLocalPort() + " +10.88.0.100:" + port + " +10.99.0.1"
                            + one.server().charAt(1) + ":80");
        }
        network.director.ipvsadm("-Z -t 10.88.0.100:" + port);
        assertThat(network.director.ipvsadm("-Ln --stats --exact"))
                .containsPattern("TCP +10.88.0.100:" + port + " +0 +0 +0 +0 +0\n")
                .containsPattern("10.99.0.12:80 +0 +0 +0 +0 +0\n");
        network.client.hangUp();
    }

    @Test
    void ratesShowWhatGoesThrough() {
        table("-u 10.88.0.100:" + port + " -s rr -o", ":5060");
        for (int i = 0; i < 12; i++) {
            network.client.visits(udp(), 20);
            pause(200);
        }
        assertThat(network.director.ipvsadm("-Ln --rate"))
                .containsPattern("UDP +10.88.0.100:" + port + " +[1-9]\\d* +[1-9]\\d* ");
    }

    @Test
    void aTimeoutThatIsSetIsThatOfNewConnections() throws IOException {
        network.director.ipvsadm("--set 50 20 10");
        table("-t 10.88.0.100:" + port + " -s rr", ":80");
        try (Held held = network.client.hold(tcp())) {
            assertThat(network.director.ipvsadm("-Lcn"))
                    .containsPattern("TCP 00:(50|4\\d)  ESTABLISHED 10.88.0.10:"
                            + held.socket().getLocalPort());
        }
    }
}
