package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.traffic.Client.Held;
import io.github.ipvs4j.traffic.Client.Visit;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pair of directors of the documentation: the first one loses its network. */
@Tag("traffic")
final class HighAvailabilityTest {
    @Test
    void theSecondTakesOver() throws IOException {
        try (Network network = new Network()) {
            for (Guide.Section section : Guide.sections("high-availability.md")) {
                for (Guide.Block block : section.blocks()) {
                    Rehearsal.carryOut(network, block);
                }
            }
            network.servers.forEach(Server::listen);
            for (Director director : List.of(network.director, network.director2)) {
                String run = "/run/" + director.name();
                director.shell("keepalived --vrrp --pid " + run + ".pid --vrrp_pid " + run + "-vrrp.pid");
            }
            Await.until("the first has the address", () -> hasAddress(network.director));
            assertThat(hasAddress(network.director2)).isFalse();

            try (Held held = network.client.hold(Visit.web(Network.VIRTUAL))) {
                String connection = "ESTABLISHED 10.88.0.10:" + held.socket().getLocalPort() + " ";
                for (int i = 0; i < 5; i++) {
                    assertThat(held.ask()).isEqualTo(held.server());
                }
                Await.until(
                        "the second knows the connection",
                        () -> network.director2.ipvsadm("-Lcn").contains(connection));

                network.director.ip("link set front down");
                Await.until("the second has the address", () -> hasAddress(network.director2));
                for (int i = 0; i < 5; i++) {
                    assertThat(held.ask()).isEqualTo(held.server());
                }
            }
            assertThat(network.client.visits(Visit.web(Network.VIRTUAL), 6)).contains("s1", "s2", "s3");
            network.director2.shell("pkill keepalived");
        }
    }

    private static boolean hasAddress(Director director) {
        return director.shell("ip -o addr show dev front").contains(" 10.88.0.100/32 ");
    }
}
