package io.github.ipvs4j.netlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.model.Ipvs;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.junit.jupiter.api.Test;

/** The libraries as modules: what they need is found, and what is not theirs to give is not given. */
class ModulePathTest {
    private static String place(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }

    /** The driver and the model, and of the libraries those of jnr and what they need. */
    private static String modules() {
        List<String> places = new ArrayList<>(List.of(place(NetlinkIpvs.class), place(Ipvs.class)));
        StringTokenizer all = new StringTokenizer(System.getProperty("java.class.path"), File.pathSeparator);
        while (all.hasMoreTokens()) {
            String place = all.nextToken();
            String name = new File(place).getName();
            if (name.startsWith("jnr-") || name.startsWith("jffi-") || name.startsWith("asm-")) {
                places.add(place);
            }
        }
        return String.join(File.pathSeparator, places);
    }

    private static String java(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-p", modules()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }

    @Test
    void theDriverOpensIpvsFromTheModulePath() throws Exception {
        String told = java(
                "--patch-module",
                "io.github.ipvs4j.netlink=" + place(ModulePathTest.class),
                "-m",
                "io.github.ipvs4j.netlink/" + NativeLibraryTest.Opening.class.getName());

        assertThat(told).contains("open").doesNotContain("native library");
    }

    @Test
    void itGivesItsEntryPointsAndNothingElse() throws Exception {
        List<String> exported = java("--describe-module", "io.github.ipvs4j.netlink")
                .lines()
                .filter(line -> line.startsWith("exports"))
                .toList();

        assertThat(exported)
                .containsExactlyInAnyOrder(
                        "exports io.github.ipvs4j.netlink", "exports io.github.ipvs4j.netlink.traffic");
    }

    /** Each of them is described in the documentation of the library. */
    @Test
    void theModelGivesEachOfItsPackages() throws Exception {
        List<String> exported = java("--describe-module", "io.github.ipvs4j.model")
                .lines()
                .filter(line -> line.startsWith("exports") || line.startsWith("contains"))
                .toList();

        assertThat(exported)
                .containsExactlyInAnyOrder(
                        "exports io.github.ipvs4j.model",
                        "exports io.github.ipvs4j.model.drain",
                        "exports io.github.ipvs4j.model.json",
                        "exports io.github.ipvs4j.model.metrics",
                        "exports io.github.ipvs4j.model.micrometer",
                        "exports io.github.ipvs4j.model.plan",
                        "exports io.github.ipvs4j.model.query",
                        "exports io.github.ipvs4j.model.rules",
                        "exports io.github.ipvs4j.model.text",
                        "exports io.github.ipvs4j.model.watch");
    }
}
