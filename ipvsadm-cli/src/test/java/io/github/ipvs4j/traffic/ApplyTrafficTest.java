package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.traffic.Client.Held;
import io.github.ipvs4j.traffic.Client.Visit;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code --apply} does to connections: nothing, as long as there is a service for them. */
@Tag("traffic")
final class ApplyTrafficTest {
    private static Network network;
    private static int port = 4000;
    private String service = "";
    private List<Held> held = List.of();

    @BeforeAll
    static void build() {
        network = new Network();
        network.director.ip("addr add " + Network.VIRTUAL + "/32 dev front");
        network.masquerade();
    }

    @AfterAll
    static void remove() {
        network.close();
    }

    /** One connection to each server. */
    @BeforeEach
    void connect() {
        port++;
        service = "-t 10.88.0.100:" + port;
        network.director.table(
                "-A " + service + " -s rr", server(11, "-w 1"), server(12, "-w 1"), server(13, "-w 1"), "-A -f 1");
        held = network.client.hold(Visit.web(Network.VIRTUAL).port(port), 3);
        assertThat(held).extracting(Held::server).containsExactlyInAnyOrder("s1", "s2", "s3");
    }

    @AfterEach
    void hangUp() {
        network.client.hangUp();
    }

    private String server(int address, String options) {
        return "-a " + service + " -r 10.99.0." + address + ":80 -m " + options;
    }

    private void allAreStillServed() throws IOException {
        for (Held one : held) {
            assertThat(one.ask()).isEqualTo(one.server());
        }
    }

    @Test
    void connectionsGoOn() throws IOException {
        assertThat(network.director.apply(
                        "-A " + service + " -s wrr",
                        server(12, "-w 3"),
                        server(11, "-w 0"),
                        server(13, "-w 1 -x 9"),
                        "-A -f 2"))
                .isEqualTo(new Cli.Result("", "", 0));
        assertThat(network.director.ipvsadm("-Ln"))
                .contains("FWM  2 wlc")
                .doesNotContain("FWM  1")
                .containsPattern("10.99.0.11:80 +Masq +0 +1 +0 ")
                .containsPattern("10.99.0.12:80 +Masq +3 +1 +0 ");
        allAreStillServed();
    }

    @Test
    void soTheyDoWhenItIsTakenBack() throws IOException {
        String before = network.director.ipvsadm("-Ln");
        Cli.Result result = network.director.apply(
                "-A " + service + " -s wrr", server(11, "-w 0"), server(12, "-w 1"), "-A -f 2 -s nosuch");
        assertThat(result.status()).isEqualTo(255);
        assertThat(result.err()).startsWith("-:4:7: Scheduler or persistence engine not found\n");
        assertThat(network.director.ipvsadm("-Ln")).isEqualTo(before);
        allAreStillServed();
    }
}
