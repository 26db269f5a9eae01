package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.ipvs4j.cli.support.Exposition;
import io.github.ipvs4j.cli.support.JsonDocuments;
import io.github.ipvs4j.traffic.Client.Visit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the views of a director show while clients are connected: two from its first address and four from its second.
 */
@Tag("traffic")
final class ViewsTest {
    private static final String FIRST = "10.99.0.11";
    private static Network network;
    private static Director director;

    @BeforeAll
    static void connectClients() {
        network = new Network();
        director = network.director;
        director.ip("addr add " + Network.VIRTUAL + "/32 dev front");
        network.masquerade();
        director.table(
                "-A -t 10.88.0.100:80 -s rr",
                "-a -t 10.88.0.100:80 -r " + FIRST + ":80 -m",
                "-a -t 10.88.0.100:80 -r 10.99.0.12:80 -m",
                "-A -u 10.88.0.100:5060 -s rr -p 60",
                "-a -u 10.88.0.100:5060 -r " + FIRST + ":5060 -m");
        network.client.hold(Visit.web(Network.VIRTUAL), 2);
        network.client.hold(Visit.web(Network.VIRTUAL).from(1), 4);
        assertThat(network.client.visit(Visit.datagram(Network.VIRTUAL))).isEqualTo("s1");
    }

    @AfterAll
    static void remove() {
        network.client.hangUp();
        network.close();
    }

    private static JsonNode json(String arguments) {
        return JsonDocuments.validated(director.ipvsadm(arguments));
    }

    private static Exposition metrics() {
        return Exposition.read(director.ipvsadm("--prometheus"));
    }

    @Test
    void jsonHasTheConnectionsOfEachServer() {
        JsonNode services = json("-L --json").path("services");
        assertThat(services.findValuesAsText("active_connections")).containsExactly("3", "3", "0");
        assertThat(services.findValuesAsText("inactive_connections")).containsExactly("0", "0", "1");
        assertThat(services.findValuesAsText("persistent_connections")).containsExactly("0", "0", "1");

        JsonNode connections = json("-L -c --json --match state=ESTABLISHED").path("connections");
        assertThat(connections).hasSize(6).allSatisfy(each -> {
            assertThat(each.path("virtual").path("address").asText()).isEqualTo(Network.VIRTUAL);
            assertThat(each.path("server").path("port").asInt()).isEqualTo(80);
            assertThat(each.path("expires_seconds").asInt()).isBetween(800, 900);
        });
    }

    @Test
    void connectionsAreFoundAndCounted() {
        assertThat(director.ipvsadm("-Lcn --match client=10.88.0.10,virtual=:80"))
                .hasLineCount(4)
                .contains(FIRST + ":80", "10.99.0.12:80");
        assertThat(director.ipvsadm("-Lcn --match real=" + FIRST + ":80")).hasLineCount(5);
        assertThat(director.ipvsadm("-Lcn --match template")).hasLineCount(3).contains("UDP");
        assertThat(director.ipvsadm("-Lcn --match protocol=tcp --count-by client"))
                .endsWith("\n    4 10.88.0.11\n    2 10.88.0.10\n");
    }

    @Test
    void metricsAreThoseOfTheOtherListings() {
        Await.until(
                "counters brought up to date",
                () -> metrics().get("ipvs_connections_total").value().intValue() == 7);
        Exposition metrics = metrics();
        assertThat(metrics.get("ipvs_backend_connections_active").value("remote_address", FIRST, "proto", "TCP"))
                .isEqualTo(3);
        assertThat(metrics.get("ipvs_backend_connections_persistent").value("remote_address", FIRST, "proto", "UDP"))
                .isEqualTo(1);
        JsonNode web = json("-L --json").path("services").path(0).path("stats");
        assertThat(metrics.get("ipvs_service_connections_total").value("proto", "TCP"))
                .isEqualTo(6);
        for (String counter : List.of("incoming_packets", "outgoing_packets", "incoming_bytes", "outgoing_bytes")) {
            assertThat(metrics.get("ipvs_service_" + counter + "_total").value("proto", "TCP"))
                    .as(counter)
                    .isPositive()
                    .isEqualTo(web.path(counter).bigIntegerValue());
        }
    }

    @Test
    void theStatusAddsThemUp() {
        assertThat(director.ipvsadm("--status"))
                .contains("servers       3, new connections go to 3\n")
                .contains("connections   6 active, 1 inactive, 1 persistent clients\n")
                .endsWith("attention     nothing needs it\n");
    }

    @Test
    void whoWatchesSeesThemGoOn() {
        String[] documents =
                director.shell("ipvsadm -Ln --watch 0.1 --json | head -n 3").split("\n");
        assertThat(documents)
                .hasSize(3)
                .allSatisfy(
                        document -> assertThat(JsonDocuments.validated(document).findValuesAsText("active_connections"))
                                .containsExactly("3", "3", "0"));
        assertThat(director.shell("ipvsadm -Ln --watch 0.1 | head -n 8"))
                .contains("-> " + FIRST + ":80 ")
                .containsPattern("Masq +1 +3 +0 ");
    }
}
