package io.github.ipvs4j.cli.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.RequiresKernel;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of parameters beside those of the kernel that runs, whichever it is. */
@RequiresKernel
final class ParameterKernelTest {
    private static final Path DIRECTORY = Path.of("/proc/sys/net/ipv4/vs");
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

    /** Nobody has changed any: tests put back what they change. */
    @ParameterizedTest
    @EnumSource
    void itsDefaultIsThatOfThisKernel(Parameter parameter) throws IOException {
        Path file = DIRECTORY.resolve(nameOf(parameter));
        if (Files.exists(file)) {
            assertThat(read(file).strip().replace('\t', ' ')).isEqualTo(parameter.usual());
        }
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
