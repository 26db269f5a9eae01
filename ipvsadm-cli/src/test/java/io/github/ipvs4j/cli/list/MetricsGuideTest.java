package io.github.ipvs4j.cli.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.ipvs4j.cli.support.Cli;
import io.github.ipvs4j.cli.support.Exposition;
import io.github.ipvs4j.cli.support.RichTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to the metrics says. */
final class MetricsGuideTest {
    private static final Pattern UNIT = Pattern.compile("```systemd (\\S+)\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/metrics.md"));
    }

    @Test
    void itNamesEveryMetric() throws IOException {
        String guide = guide();
        Exposition metrics =
                Exposition.read(Cli.on(RichTable.make()).run("--prometheus").out());
        assertThat(metrics.names()).hasSizeGreaterThan(20);
        for (String name : metrics.names()) {
            assertThat(guide).contains("`" + name + "`");
        }
    }

    /**
     * With systemd's own checker, where there is one; another program stands for the command, which need not be
     * installed.
     */
    @Test
    void itsUnitsAreValid() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")));
        Matcher unit = UNIT.matcher(guide());
        int units = 0;
        while (unit.find()) {
            String text = unit.group(2).replace("/sbin/ipvsadm", "/bin/true");
            Files.writeString(directory.resolve(unit.group(1)), text);
            units++;
        }
        assertThat(units).isEqualTo(2);
        Files.writeString(directory.resolve("ipvsadm-wrong.service"), "[Service]\nExecStart=nowhere\n");
        assertThat(complaints("ipvsadm-wrong.service"))
                .as("what the checker is good for")
                .isNotEmpty();
        assertThat(complaints("ipvsadm-metrics.timer")).isEmpty();
    }

    /** What systemd's checker says of our units; it looks at others too. */
    private List<String> complaints(String unit) throws IOException, InterruptedException {
        Process check = new ProcessBuilder(
                        "systemd-analyze",
                        "verify",
                        "--man=no",
                        directory.resolve(unit).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        check.waitFor();
        return said.lines().filter(line -> line.contains("ipvsadm")).toList();
    }
}
