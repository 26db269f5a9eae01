package io.github.ipvs4j.cli.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.RootShell;
import io.github.ipvs4j.model.RequiresKernel;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of parameters beside those of the kernel that runs, whichever it is. */
@RequiresKernel
final class ParameterKernelTest {
    private static final Path DIRECTORY = Path.of("/proc/sys/net/ipv4/vs");
    /** A parameter that only the first network namespace has. */
    private static final Path OF_FIRST_NAMESPACE = Path.of("/proc/sys/net/core/netdev_max_backlog");
    /** Their defaults depend on the machine. */
    private static final Set<String> OF_THE_MACHINE = Set.of("est_cpulist", "sync_qlen_max");

    @Test
    void eachParameterOfThisKernelIsKnown() {
        Set<String> unknown = new TreeSet<>();
        for (File file : DIRECTORY.toFile().listFiles()) {
            unknown.add(file.getName());
        }
        assertThat(unknown).contains("am_droprate", "sync_version");
        for (Parameter parameter : Parameter.values()) {
            unknown.remove(nameOf(parameter));
        }
        assertThat(unknown).isSubsetOf(OF_THE_MACHINE);
    }

    /** Their parameters are there only once they are loaded. */
    @BeforeAll
    static void loadSchedulersWithParameters() {
        RootShell.run("modprobe -a ip_vs_lblc ip_vs_lblcr");
    }

    /**
     * Nobody has changed any: tests put back what they change. The lab may itself be in another network namespace than
     * the first.
     */
    @ParameterizedTest
    @EnumSource
    void itsDefaultIsThatOfThisKernel(Parameter parameter) throws IOException {
        Path file = DIRECTORY.resolve(nameOf(parameter));
        if (Files.exists(file)) {
            assertThat(text(read(file)))
                    .isEqualTo(Files.exists(OF_FIRST_NAMESPACE) ? parameter.usual() : parameter.usualInNamespaces());
        }
    }

    @Test
    void theDefaultsAreThoseOfANewNetworkNamespace() {
        String[] lines = RootShell.run(
                        "unshare --net sh -c '! [ -e " + OF_FIRST_NAMESPACE + " ] && grep -r . " + DIRECTORY + "'")
                .split("\n");
        Map<String, String> values = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            values.put(line.substring(line.lastIndexOf('/', colon) + 1, colon), text(line.substring(colon + 1)));
        }
        assertThat(values).containsKeys("am_droprate", "sync_version");
        for (Parameter parameter : Parameter.values()) {
            String value = values.get(nameOf(parameter));
            assertThat(value).as(nameOf(parameter)).isIn(parameter.usualInNamespaces(), null);
        }
    }

    private static String text(String value) {
        return value.strip().replace('\t', ' ');
    }

    /** In one piece: the kernel gives no second one. */
    private static String read(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static String nameOf(Parameter parameter) {
        return parameter.name().toLowerCase(Locale.ROOT);
    }
}
