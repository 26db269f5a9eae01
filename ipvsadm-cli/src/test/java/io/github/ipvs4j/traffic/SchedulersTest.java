package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.traffic.Client.Held;
import io.github.ipvs4j.traffic.Client.Visit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each scheduler against its definition, with masqueraded servers s1, s2 and s3. The kernel keeps the server that was
 * added last first in its list.
 */
@Tag("traffic")
final class SchedulersTest {
    private static final List<String> MANY =
            IntStream.range(100, 112).mapToObj(number -> "10.88.0." + number).toList();

    private static Network network;
    /**
     * Of the service under test: one after the other, since the kernel gives a server that comes back its old
     * connections.
     */
    private static int port = 1000;

    @BeforeAll
    static void build() {
        network = new Network();
        MANY.forEach(address -> network.director.ip("addr add " + address + "/32 dev front"));
        network.masquerade();
    }

    @AfterAll
    static void remove() {
        network.close();
    }

    @AfterEach
    void hangUp() {
        network.client.hangUp();
    }

    private static String service() {
        return "-t 10.88.0.100:" + port;
    }

    private static Visit web() {
        return Visit.web(Network.VIRTUAL).port(port);
    }

    /** A service with that scheduler and these weights of s1, s2 and s3. */
    private static void table(String scheduler, int... weights) {
        port++;
        table(service(), scheduler, weights);
    }

    /** The same for all of many virtual addresses, which a mark gathers into one service. */
    private static void tableOfMany(String scheduler, int weight) {
        port++;
        network.director.shell("iptables-legacy -t mangle -F; iptables-legacy -t mangle -A PREROUTING"
                + " -d 10.88.0.96/27 -p tcp --dport 80 -j MARK --set-mark " + port);
        table("-f " + port, scheduler, weight, weight, weight);
    }

    private static void table(String service, String scheduler, int... weights) {
        List<String> lines = new ArrayList<>(List.of("-A " + service + " -s " + scheduler));
        for (int i = 0; i < weights.length; i++) {
            lines.add("-a " + service + " -r 10.99.0." + (11 + i) + ":80 -m -w " + weights[i]);
        }
        network.director.table(lines.toArray(new String[0]));
    }

    private static void weigh(String server, int weight) {
        network.director.ipvsadm("-e " + service() + " -r " + address(server) + " -m -w " + weight);
    }

    private static void remove(String server) {
        network.director.ipvsadm("-d " + service() + " -r " + address(server));
    }

    private static String address(String server) {
        return "10.99.0.1" + server.charAt(1) + ":80";
    }

    private static List<String> hold(int count) {
        return network.client.hold(web(), count).stream().map(Held::server).toList();
    }

    private static List<String> visits(int count) {
        return network.client.visits(web(), count);
    }

    /** Who answers at each of the many. */
    private static List<String> perDestination() {
        return MANY.stream()
                .map(address -> network.client.visit(Visit.web(address)))
                .toList();
    }

    private static Map<String, Integer> counts(List<String> answers) {
        Map<String, Integer> counts = new HashMap<>();
        answers.forEach(answer -> counts.merge(answer, 1, Integer::sum));
        return counts;
    }

    @Test
    void rrTakesEachInTurn() {
        table("rr", 1, 5, 1);
        assertThat(visits(7)).containsExactly("s3", "s2", "s1", "s3", "s2", "s1", "s3");
        table("rr", 1, 0, 1);
        assertThat(visits(4)).containsExactly("s3", "s1", "s3", "s1");
    }

    @Test
    void wrrTakesEachAsOftenAsItsWeight() {
        table("wrr", 1, 2, 4);
        assertThat(visits(3)).containsExactly("s3", "s2", "s1"); // it began when s1 was all there was
        assertThat(visits(14))
                .containsExactly("s3", "s3", "s3", "s2", "s3", "s2", "s1", "s3", "s3", "s3", "s2", "s3", "s2", "s1");
        table("wrr", 1, 0, 1);
        assertThat(counts(visits(6))).isEqualTo(Map.of("s1", 3, "s3", 3));
    }

    @Test
    void lcTakesWhoeverHasFewestConnections() throws IOException {
        table("lc", 1, 7, 1);
        List<Held> held = network.client.hold(web(), 6);
        assertThat(counts(held.stream().map(Held::server).toList())).isEqualTo(Map.of("s1", 2, "s2", 2, "s3", 2));
        for (Held one : held) {
            if (one.server().equals("s1")) {
                one.close();
            }
        }
        assertThat(hold(2)).containsExactly("s1", "s1");
        table("lc", 1, 0, 1);
        assertThat(counts(hold(4))).isEqualTo(Map.of("s1", 2, "s3", 2));
    }

    @Test
    void wlcTakesWhoeverHasFewestForItsWeight() {
        table("wlc", 1, 2, 3);
        assertThat(counts(hold(12))).isEqualTo(Map.of("s1", 2, "s2", 4, "s3", 6));
        table("wlc", 0, 1, 1);
        assertThat(counts(hold(4))).isEqualTo(Map.of("s2", 2, "s3", 2));
    }

    @Test
    void sedTakesTheShortestExpectedDelay() {
        table("sed", 1, 2, 3);
        assertThat(hold(6)).containsExactly("s3", "s2", "s3", "s3", "s2", "s1");
        table("sed", 1, 1, 0);
        assertThat(counts(hold(4))).isEqualTo(Map.of("s1", 2, "s2", 2));
    }

    @Test
    void nqTakesAnIdleServerFirst() {
        table("nq", 1, 2, 3);
        assertThat(hold(6)).containsExactly("s3", "s2", "s1", "s3", "s3", "s2");
        table("nq", 1, 0, 9);
        assertThat(hold(3)).containsExactly("s3", "s1", "s3");
    }

    @Test
    void shStaysWithTheClientsAddress() {
        table("sh", 1, 1, 1);
        List<String> first = network.client.visitsFromEach(web());
        assertThat(network.client.visitsFromEach(web())).isEqualTo(first);
        assertThat(Set.copyOf(first)).hasSizeGreaterThan(1);
        // a server that is out leaves its clients without, unless there is a fallback
        weigh(first.get(0), 0);
        assertThat(network.client.isRefused(web().from(0))).isTrue();
        network.director.ipvsadm("-E " + service() + " -s sh -b sh-fallback");
        assertThat(network.client.visit(web().from(0))).isNotEqualTo(first.get(0));
    }

    @Test
    void shPortSpreadsTheConnectionsOfOneClient() {
        table("sh -b sh-port", 1, 1, 1);
        assertThat(Set.copyOf(visits(20))).hasSizeGreaterThan(1);
    }

    @Test
    void mhStaysWithTheClientsAddressEvenIfAServerGoes() {
        table("mh", 1, 1, 1);
        List<String> first = network.client.visitsFromEach(web());
        assertThat(network.client.visitsFromEach(web())).isEqualTo(first);
        assertThat(Set.copyOf(first)).hasSizeGreaterThan(1);
        String gone = first.get(0);
        remove(gone);
        List<String> after = network.client.visitsFromEach(web());
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).equals(gone)) {
                assertThat(after.get(i)).isNotEqualTo(gone);
            } else {
                assertThat(after.get(i)).isEqualTo(first.get(i));
            }
        }
    }

    @Test
    void mhPortAndFallback() {
        table("mh -b mh-port", 1, 1, 1);
        assertThat(Set.copyOf(visits(20))).hasSizeGreaterThan(1);
        table("mh -b mh-fallback", 1, 1, 1);
        String first = visits(1).get(0);
        weigh(first, 0);
        assertThat(visits(1).get(0)).isNotEqualTo(first);
    }

    @Test
    void dhStaysWithTheDestination() {
        tableOfMany("dh", 1);
        List<String> first = perDestination();
        assertThat(perDestination()).isEqualTo(first);
        assertThat(Set.copyOf(first)).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lblc", "lblcr"})
    void localityStaysWithTheDestinationAndBalancesNewOnes(String scheduler) {
        tableOfMany(scheduler, 1);
        List<String> first = perDestination();
        assertThat(perDestination()).isEqualTo(first);
        assertThat(counts(first)).isEqualTo(Map.of("s1", 4, "s2", 4, "s3", 4));
    }

    /** One more connection than the weight is what a server gets while others are idle. */
    @ParameterizedTest
    @ValueSource(strings = {"lblc", "lblcr"})
    void localityLeavesAServerThatHasTooMany(String scheduler) {
        tableOfMany(scheduler, 2);
        List<Held> held = network.client.hold(Visit.web(MANY.get(0)), 4);
        assertThat(held.subList(0, 3)).allMatch(one -> one.server().equals("s3"));
        assertThat(held.get(3).server()).isNotEqualTo("s3");
    }

    @Test
    void foTakesTheHeaviestThatIsThere() {
        table("fo", 1, 3, 2);
        assertThat(visits(4)).containsOnly("s2");
        weigh("s2", 0);
        assertThat(visits(4)).containsOnly("s3");
        remove("s3");
        assertThat(visits(4)).containsOnly("s1");
    }

    @Test
    void ovfFillsTheHeaviestFirst() {
        table("ovf", 1, 3, 2);
        assertThat(hold(9)).containsExactly("s2", "s2", "s2", "s2", "s3", "s3", "s3", "s1", "s1");
        assertThat(network.client.isRefused(web())).isTrue();
    }
}
