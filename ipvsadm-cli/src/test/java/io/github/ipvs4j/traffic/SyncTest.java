package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.traffic.Client.Held;
import io.github.ipvs4j.traffic.Client.Visit;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A director whose connections another one knows, and takes over. */
@Tag("traffic")
final class SyncTest {
    private static final String[] TABLE = {
        "-A -t 10.88.0.100:80 -s rr",
        "-a -t 10.88.0.100:80 -r 10.99.0.11 -g",
        "-a -t 10.88.0.100:80 -r 10.99.0.12 -g",
        "-a -t 10.88.0.100:80 -r 10.99.0.13 -g"
    };
    private static final String OPTIONS =
            " --mcast-interface front --syncid 7 --mcast-group 224.0.0.90 --mcast-port 8850 --mcast-ttl 2 --sync-maxlen 1400";

    @Test
    void aConnectionSurvivesTheDirector() throws IOException, InterruptedException {
        try (Network network = new Network()) {
            for (Server server : network.servers) {
                server.sysctl("net.ipv4.conf.all.arp_ignore", "1");
                server.sysctl("net.ipv4.conf.all.arp_announce", "2");
                server.ip("addr add 10.88.0.100/32 dev lo", "route add default via 10.99.0.254");
                server.listen();
            }
            for (Director director : List.of(network.director, network.director2)) {
                director.table(TABLE);
            }
            network.director.ip("addr add 10.88.0.100/32 dev front");
            network.director.ipvsadm("--start-daemon master" + OPTIONS);
            network.director2.ipvsadm("--start-daemon backup" + OPTIONS);
            assertThat(network.director.ipvsadm("-L --daemon"))
                    .isEqualTo(
                            "master sync daemon (mcast=front, syncid=7, maxlen=1400, group=224.0.0.90, port=8850, ttl=2)\n");

            try (Held held = network.client.hold(Visit.web(Network.VIRTUAL))) {
                String connection = "ESTABLISHED 10.88.0.10:" + held.socket().getLocalPort() + " ";
                for (int i = 0; i < 50; i++) {
                    assertThat(held.ask()).isEqualTo(held.server());
                    if (network.director2.ipvsadm("-Lcn").contains(connection)) {
                        break;
                    }
                    Thread.sleep(100);
                }
                assertThat(network.director2.ipvsadm("-Lcn")).contains(connection);

                network.director.ip("addr del 10.88.0.100/32 dev front");
                network.director2.ip("addr add 10.88.0.100/32 dev front");
                network.client.ip("neigh flush dev front");
                for (int i = 0; i < 3; i++) {
                    assertThat(held.ask()).isEqualTo(held.server());
                }
            }
            network.director.ipvsadm("--stop-daemon master");
            network.director2.ipvsadm("--stop-daemon backup");
            assertThat(network.director.ipvsadm("-L --daemon")).isEmpty();
        }
    }
}
