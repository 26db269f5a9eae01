package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.traffic.Client.Held;
import io.github.ipvs4j.traffic.Client.Visit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks which downloads break when directors and servers of docs/fleet.md come and go. */
@Tag("traffic")
final class FleetTest {
    private static final String PAGE = "fleet.md";
    private static final String ADDRESS = "192.0.2.10";
    private static final int COUNT = 60;
    private static final Pattern ENTRY =
            Pattern.compile("(10\\.88\\.0\\.\\d+:\\d+) +192\\.0\\.2\\.10:80 +(10\\.99\\.0\\.\\d+):80");

    private Network network;
    private int usedAddresses;

    @BeforeEach
    void build() {
        network = new Network();
        List.of("The router", "The servers", "The directors", "The table", "The route")
                .forEach(this::carryOut);
        network.directors().forEach(director -> director.ip("link set front down"));
        network.servers.forEach(Server::listen);
        bird(network.router);
    }

    @AfterEach
    void remove() {
        network.directors().forEach(director -> run(director, "birdc down || true"));
        run(network.router, "birdc down || true");
        network.close();
    }

    @Test
    void nothingBreaksWithHashingAndTheSameTables() {
        bird(network.director);
        bird(network.director2);
        awaitHops(2);
        try (Downloads downloads = downloads()) {
            assertThat(through(network.director, downloads)).isNotEmpty();
            assertThat(through(network.director2, downloads)).isNotEmpty();
            bird(network.director3);
            carryOut("Adding a director");
            assertThat(downloads.broken()).isEmpty();
            assertThat(through(network.director3, downloads)).isNotEmpty();
            carryOut("Taking a director out");
            assertThat(downloads.broken()).isEmpty();
        }
        try (Downloads downloads = downloads()) {
            assertThat(through(network.director3, downloads)).isNotEmpty();
            loseTheThird();
            assertThat(downloads.broken()).isEmpty();
        }
        try (Downloads downloads = downloads()) {
            carryOut("Changing servers");
            assertThat(downloads.broken()).isEmpty();
            assertThat(network.client.visits(Visit.web(ADDRESS), 6)).doesNotContain("s3");
            Set<String> ofTheThird = through(network.director2, downloads, "10.99.0.13");
            assertThat(ofTheThird).isNotEmpty();
            withdraw(network.director2, 1);
            // the other director has never seen them, and its table no longer leads to their server
            assertThat(names(downloads.broken())).isEqualTo(ofTheThird);
        }
    }

    @Test
    void whatMovesBreaksWithoutHashingUnlessTheDirectorsTellEachOther() {
        for (Director director : network.directors()) {
            director.ipvsadm("-E -t 192.0.2.10:80 -s wlc");
            director.sysctl("net.ipv4.vs.sloppy_tcp", "0");
        }
        bird(network.director);
        bird(network.director2);
        awaitHops(2);
        try (Downloads downloads = downloads()) {
            bird(network.director3);
            awaitHops(3);
            assertThat(downloads.broken()).isNotEmpty();
        }
        try (Downloads downloads = downloads()) {
            Set<String> moving = through(network.director2, downloads);
            assertThat(moving).isNotEmpty();
            withdraw(network.director2, 2);
            assertThat(names(downloads.broken())).containsAll(moving);
            run(network.director2, "birdc enable vip");
            awaitHops(3);
        }
        try (Downloads downloads = downloads()) {
            Set<String> moving = through(network.director3, downloads);
            network.director3.ip("link set back down");
            awaitHops(2);
            assertThat(names(downloads.broken())).containsAll(moving);
            network.director3.ip("link set back up", "route replace default via 10.99.0.254");
            run(network.director3, "birdc restart uplink");
            awaitHops(3);
        }
        carryOut("Sync daemons");
        try (Downloads downloads = downloads()) {
            for (Director director : network.directors()) {
                Await.until("all know all", () -> through(director, downloads).containsAll(names(downloads.all())));
            }
            withdraw(network.director2, 2);
            assertThat(downloads.broken()).isEmpty();
            network.director3.ip("link set back down");
            awaitHops(1);
            assertThat(downloads.broken()).isEmpty();
        }
    }

    private void withdraw(Director director, int left) {
        run(director, "birdc disable vip");
        awaitHops(left);
    }

    private void loseTheThird() {
        network.director3.ip("link set back down");
        carryOut("Losing a director");
    }

    /** Starts downloads from an unused address, so that no director has entries of their connections. */
    private Downloads downloads() {
        return new Downloads(network.client, Visit.web(ADDRESS).from(usedAddresses++), COUNT);
    }

    /** Starts the routing daemon, which announces the address if it is a director's. */
    private void bird(Host host) {
        run(host, "bird");
    }

    /** Carries out the blocks of a section: commands, files, and routes that the router must have. */
    private void carryOut(String title) {
        for (Guide.Section section : Guide.sections(PAGE)) {
            if (section.title().equals(title)) {
                for (Guide.Block block : section.blocks()) {
                    if (block.label().equals(Rehearsal.MEASURED)) {
                        Await.until(title, () -> routes().equals(block.text()));
                    } else {
                        Rehearsal.carryOut(network, block, this::run);
                    }
                }
            }
        }
    }

    /** Runs a script on a machine, with a directory of its own for the socket of its routing daemon. */
    private String run(Host host, String script) {
        String own = "/run/bird-" + host.name();
        return host.shell("mkdir -p /run/bird " + own + "\nmount --bind " + own + " /run/bird\n" + script);
    }

    private String routes() {
        return network.router.shell("ip route show " + ADDRESS + " | sed 's/ *$//'");
    }

    private void awaitHops(int count) {
        Await.until(count + " directors", () -> routes().split(" via ").length == count + 1);
    }

    /** Returns the downloads in the connection table of a director. */
    private static Set<String> through(Director director, Downloads downloads) {
        return through(director, downloads, "");
    }

    /** Returns the downloads from one server in the connection table of a director. */
    private static Set<String> through(Director director, Downloads downloads, String server) {
        Set<String> clients = new HashSet<>();
        Matcher entry = ENTRY.matcher(director.ipvsadm("-Lcn"));
        while (entry.find()) {
            if (entry.group(2).startsWith(server)) {
                clients.add(entry.group(1));
            }
        }
        clients.retainAll(names(downloads.all()));
        return clients;
    }

    /** Returns the client's address and port of each connection. */
    private static Set<String> names(Collection<Held> some) {
        Set<String> names = new HashSet<>();
        some.forEach(one -> names.add(one.socket().getLocalAddress().getHostAddress() + ":"
                + one.socket().getLocalPort()));
        return names;
    }
}
