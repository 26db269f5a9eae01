package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.traffic.Client.Held;
import io.github.ipvs4j.traffic.Client.Visit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers taken out gently by the installed command, while somebody is connected to them. */
@Tag("traffic")
final class DrainTrafficTest {
    private static final String SERVER = "-t 10.88.0.100:80 -r 10.99.0.11:80";
    private static Network network;

    @TempDir
    private Path state;

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

    @BeforeEach
    void twoServers() {
        network.director.table(
                "-A -t 10.88.0.100:80 -s rr", "-a " + SERVER + " -m -w 3", "-a -t 10.88.0.100:80 -r 10.99.0.12:80 -m");
    }

    @AfterEach
    void hangUp() {
        network.client.hangUp();
    }

    private static Held heldByTheFirst() throws IOException {
        for (Held held : network.client.hold(Visit.web(Network.VIRTUAL), 2)) {
            if (held.server().equals("s1")) {
                return held;
            }
        }
        throw new AssertionError("no server had its turn");
    }

    /** Runs the command in the background, until its server has weight 0; what it will have printed in the end. */
    private CompletableFuture<String> drain(String options, String after) {
        CompletableFuture<String> output =
                CompletableFuture.supplyAsync(() -> network.director.shell("set -m\nexport IPVSADM_STATE_DIR=" + state
                        + "\nipvsadm --drain " + SERVER + " " + options + " 2>&1 & drain=$!\n" + after
                        + "\nwait $drain || echo status $?\n"));
        Await.until("weight 0", () -> network.director.ipvsadm("-Sn").contains(SERVER + " -m -w 0"));
        return output;
    }

    @Test
    void itIsDeletedWhenItsLastConnectionHasEnded() throws IOException {
        Held held = heldByTheFirst();
        CompletableFuture<String> output = drain("--wait 60 --remove", "");
        assertThat(network.client.visits(Visit.web(Network.VIRTUAL), 4)).containsOnly("s2");
        assertThat(held.ask()).isEqualTo("s1");
        assertThat(output).isNotDone();
        held.close();
        assertThat(output.join()).isEmpty();
        assertThat(network.director.ipvsadm("-Sn")).doesNotContain("10.99.0.11");
    }

    @Test
    void aSignalLeavesItAtWeightZeroUntilItIsUndrained() throws IOException {
        Held held = heldByTheFirst();
        CompletableFuture<String> output = drain(
                "--wait --remove",
                "until ipvsadm -Sn | grep -q -- '" + SERVER + " -m -w 0'; do :; done\nkill -INT $drain");
        assertThat(output.join())
                .endsWith("interrupted: 1 connection left; it stays at weight 0 until ipvsadm --undrain " + SERVER
                        + "\nstatus 130\n");
        assertThat(held.ask()).isEqualTo("s1");
        network.director.shell("IPVSADM_STATE_DIR=" + state + " ipvsadm --undrain " + SERVER);
        assertThat(network.director.ipvsadm("-Sn")).contains(SERVER + " -m -w 3");
        assertThat(network.client.visits(Visit.web(Network.VIRTUAL), 4)).contains("s1");
    }
}
