package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("traffic")
final class SchedulersTest {
    private static Network network;

    @BeforeAll
    static void build() {
        network = new Network();
        network.director.ip("addr add " + Network.VIRTUAL + "/32 dev front");
        network.servers.forEach(server -> server.listen(server.address(), server.address6()));
    }

    @AfterAll
    static void remove() {
        network.close();
    }

    @Test
    void roundRobin() {
        network.director.table(
                "-A -t 10.88.0.100:80 -s rr",
                "-a -t 10.88.0.100:80 -r 10.99.0.11 -m",
                "-a -t 10.88.0.100:80 -r 10.99.0.12 -m",
                "-a -t 10.88.0.100:80 -r 10.99.0.13 -m");
        System.out.println(network.director.ipvsadm("-Ln"));
        List<String> answers = network.client.visits(new Client.Visit(Client.Protocol.TCP, Network.VIRTUAL, 80, 0), 6);
        System.out.println(answers);
        assertThat(answers).hasSize(6);
        System.out.println(network.director.ipvsadm("-Lcn"));
    }
}
