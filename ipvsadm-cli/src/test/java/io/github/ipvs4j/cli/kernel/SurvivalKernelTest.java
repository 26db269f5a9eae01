package io.github.ipvs4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.KernelState;
import io.github.ipvs4j.cli.support.RootShell;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the table of a real kernel is after something went wrong with the installed command. */
@RequiresKernel
final class SurvivalKernelTest {
    private static final int SERVICES = 3000;

    @TempDir
    private Path directory;

    private final Cli cli = Cli.onKernel();

    @BeforeEach
    void startWithAnEmptyTable() throws IpvsException {
        KernelState.makeFresh();
    }

    @AfterAll
    static void leaveNothing() throws IpvsException {
        KernelState.makeFresh();
    }

    private static String table(String network) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < SERVICES; i++) {
            String service = "10." + network + "." + i / 250 + "." + (i % 250 + 1) + ":80";
            rules.append("-A -t ").append(service).append(" -s rr\n");
            rules.append("-a -t ").append(service).append(" -r 10.9.0.1:80 -m -w 1\n");
        }
        return rules.toString();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("rules"), text, StandardCharsets.US_ASCII);
    }

    private String saved() {
        return cli.run("-Sn").out();
    }

    private static String sorted(String lines) {
        return lines.lines().sorted().reduce("", (all, line) -> all + line + "\n");
    }

    private static int services() throws IpvsException {
        try (NetlinkIpvs ipvs = NetlinkIpvs.open()) {
            return ipvs.services().size();
        }
    }

    /** A signal in the middle of a change: the command ends when the table is the file's, or with --apply as it was. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # command                        | old table | signal
            ipvsadm --restore --replace      | true      | TERM
            ipvsadm --restore --replace      | true      | INT
            ipvsadm --restore --replace      | true      | HUP
            ipvsadm-restore                  | false     | TERM
            ipvsadm-restore                  | false     | INT
            ipvsadm-restore                  | false     | HUP
            ipvsadm -R --replace --strict    | true      | TERM
            ipvsadm --apply -                | true      | TERM
            ipvsadm --apply -                | true      | INT
            ipvsadm --apply -                | true      | HUP
            """)
    void aSignalLeavesNoMixture(String command, boolean hasOld, String signal)
            throws IOException, InterruptedException, IpvsException {
        String old = hasOld ? table("1") : "";
        assertThat(cli.feed(old, "-R").err()).isEmpty();
        String before = saved();
        String wanted = table("2");
        Process process = new ProcessBuilder(command.split(" "))
                .redirectInput(file(wanted).toFile())
                .redirectErrorStream(true)
                .start();
        int start = services();
        while (process.isAlive() && services() == start) {
            Thread.onSpinWait();
        }
        RootShell.run("kill -" + signal + " " + process.pid() + " 2>/dev/null || :");
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        int status = process.waitFor();
        String after = sorted(saved());
        if (output.isEmpty()) {
            assertThat(status == 0 || status > 128).as("status %d", status).isTrue();
            assertThat(after).isEqualTo(sorted(wanted));
        } else {
            assertThat(output).contains("interrupted").contains("the table is as it was");
            assertThat(status).isGreaterThan(128);
            assertThat(after).isEqualTo(sorted(before));
        }
    }

    /** Whoever is killed in the middle has not cleared a table first. */
    @Test
    void aKilledReplacementLosesNothingThatStays() throws IOException, InterruptedException, IpvsException {
        String old = table("1");
        assertThat(cli.feed(old, "-R").err()).isEmpty();
        Process process = new ProcessBuilder("ipvsadm-restore")
                .redirectInput(file(table("2") + old).toFile())
                .start();
        while (process.isAlive() && services() == SERVICES) {
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
        assertThat(saved().lines()).containsAll(old.lines().toList());
    }

    /** The boot unit says that it failed if the kernel refused anything, and the rest is loaded. */
    @Test
    void theBootUnitFailsIfAnythingWasRefused() throws IOException, InterruptedException {
        String rules = "-A -t 10.1.0.1:80 -s nosuch\n-a -t 10.1.0.1:80 -r 10.9.0.1:80 -m\n"
                + table("2").lines().limit(4).reduce("", (all, line) -> all + line + "\n");
        String service = RootShell.run("echo \"$(dirname \"$(command -v ipvsadm)\")/../lib/ipvs4j/ipvsadm-service\"")
                .trim();
        ProcessBuilder builder = new ProcessBuilder(service, "start");
        builder.environment().putAll(Map.of("AUTO", "true", "RULES", file(rules).toString()));
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(output).isEqualTo("""
                line 1: Scheduler or persistence engine not found
                line 2: Service not defined
                the table is incomplete: 2 of 6 lines were refused
                """);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(saved().lines()).hasSize(4);
    }
}
