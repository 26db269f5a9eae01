package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.traffic.Client.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** ldirectord watches three servers, one of which dies and returns; it does the same with our command as with C's. */
@Tag("clients")
final class LdirectordTest {
    private static final String FILE = "/etc/ha.d/ldirectord.cf";
    private static final String CONFIGURATION = """
            checktimeout=1
            checkinterval=1
            quiescent=no
            virtual=10.88.0.100:80
            \treal=10.99.0.11:80 masq 1
            \treal=10.99.0.12:80 masq 2
            \treal=10.99.0.13:80 masq 3
            \tscheduler=rr
            \tpersistent=300
            \tprotocol=tcp
            \tchecktype=connect
            """;

    /** What it said about calls of the command, and each table there was. */
    private record Story(List<String> calls, List<String> tables) {}

    @Test
    void doesTheSame() throws IOException, InterruptedException {
        Story withC = story(Debian.WITH_C);
        Story withOurs = story(Debian.WITH_OURS);
        assertThat(withOurs).isEqualTo(withC);
        assertThat(withOurs.calls()).hasSizeGreaterThan(5);
        assertThat(withOurs.tables()).hasSizeGreaterThanOrEqualTo(3);
    }

    private static Story story(Debian debian) throws IOException, InterruptedException {
        Files.writeString(debian.path(FILE), CONFIGURATION);
        List<String> tables = new ArrayList<>();
        Path log = Files.createTempFile("ldirectord", null);
        try (Network network = new Network()) {
            network.director.ip("addr add 10.88.0.100/32 dev front");
            network.masquerade();
            // it goes through its servers in the order of a hash, which is another one each time
            Process ldirectord = debian.start(
                    network.director, log, ("env PERL_HASH_SEED=0 ldirectord -d " + FILE + " start").split(" "));
            tables.add(table(network, 3));
            Server second = network.servers.get(1);
            second.ip("link set back down");
            tables.add(table(network, 2));
            second.ip("link set back up", "route replace default via 10.99.0.1");
            tables.add(table(network, 3));
            assertThat(network.client.visit(Visit.web(Network.VIRTUAL))).isIn("s1", "s2", "s3");
            ldirectord.destroy();
            ldirectord.waitFor();
            tables.add(network.director.ipvsadm("-Sn"));
        }
        List<String> calls = Files.readAllLines(log).stream()
                .filter(line -> line.contains("ipvsadm"))
                .map(line -> line.replaceAll("^.*?(?=Running|ipvsadm)", ""))
                .toList();
        return new Story(calls, tables);
    }

    /** The table as soon as it has so many servers. */
    private static String table(Network network, int servers) {
        Await.until(servers + " servers", () -> network.director.ipvsadm("-Sn").split("-a ").length == servers + 1);
        return network.director.ipvsadm("-Sn");
    }
}
