package io.github.ipvs4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.KernelState;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/rules.md shows of {@code --diff} and {@code --apply}, typed into a shell with the installed command. */
@RequiresKernel
final class RulesGuideKernelTest {
    private static final String PROMPT = "# ";

    @TempDir
    private Path directory;

    @BeforeAll
    static void startEmpty() throws IpvsException {
        KernelState.makeFresh();
    }

    @AfterAll
    static void leaveNothing() throws IpvsException {
        KernelState.makeFresh();
    }

    @Test
    void itsCommandsDoWhatItSays() throws IOException, InterruptedException {
        List<String> shown = shown();
        Files.write(directory.resolve("shop.rules"), shown.subList(1, 6));
        StringBuilder script = new StringBuilder("exec 2>&1\n");
        for (String line : shown) {
            if (line.startsWith(PROMPT)) {
                String command = line.substring(PROMPT.length());
                script.append("echo '").append(line.replace("'", "'\\''")).append("'\n");
                script.append(command).append('\n');
            }
        }
        assertThat(script.toString().lines()).hasSizeGreaterThan(20);
        Process shell = new ProcessBuilder("sh", "-c", script.toString())
                .directory(directory.toFile())
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        assertThat(said).isEqualTo(String.join("\n", shown) + "\n");
    }

    /** The lines of all blocks of that kind. */
    private static List<String> shown() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("ipvs4j.docs", "../docs"), "rules.md"));
        StringBuilder blocks = new StringBuilder();
        String[] parts = page.split("```");
        for (int i = 1; i < parts.length; i += 2) {
            assertThat(parts[i]).startsWith("console rules\n");
            blocks.append(parts[i], parts[i].indexOf('\n') + 1, parts[i].length());
        }
        return blocks.toString().lines().toList();
    }
}
