package io.github.ipvs4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Java that the driver cannot work on: one refusal, whether the C library looks up names first or opens IPVS. */
final class UnsupportedPlatformTest {
    @ParameterizedTest
    @CsvSource({
        "-Dos.arch=ppc64le, -Ln, ipvs4j does not support the architecture ppc64le",
        "-Dos.arch=ppc64le, -A -t localhost:http, ipvs4j does not support the architecture ppc64le",
        "-Dsun.arch.data.model=32, -C, 'this needs a 64-bit Java, and this one has 32 bits'",
        "-Dsun.arch.data.model=32, -Lt localhost:http, 'this needs a 64-bit Java, and this one has 32 bits'",
        "-Djffi.extract.dir=/proc/none, -C, 'the native library of jffi cannot be loaded ('",
        "-Djffi.extract.dir=/proc/none, -A -t localhost:http, 'the native library of jffi cannot be loaded ('"
    })
    void refusesOnce(String property, String line, String reason) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                property,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        words.addAll(List.of(line.split(" ")));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(printed.lines().filter(text -> !text.startsWith("WARNING: "))) // of a newer Java, about jffi
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Can't initialize ipvs: " + reason);
        assertThat(printed).endsWith("\nAre you sure that IP Virtual Server is built in the kernel or as module?\n");
    }
}
