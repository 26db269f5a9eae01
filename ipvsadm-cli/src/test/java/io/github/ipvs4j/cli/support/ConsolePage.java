package io.github.ipvs4j.cli.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page of the documentation that shows a session in a shell: commands behind a prompt, each with its output. */
public final class ConsolePage {
    private static final String PROMPT = "# ";

    private final List<String> shown;

    private ConsolePage(List<String> shown) {
        this.shown = shown;
    }

    /**
     * Reads the blocks {@code console LABEL} of a page below {@code docs}, which together are one session.
     *
     * @param page the file, such as {@code rules.md}
     */
    public static ConsolePage read(String page, String label) throws IOException {
        String text = Files.readString(Path.of(System.getProperty("ipvs4j.docs", "../docs"), page));
        StringBuilder blocks = new StringBuilder();
        String[] parts = text.split("(?m)^```");
        for (int i = 1; i < parts.length; i += 2) {
            if (parts[i].startsWith("console " + label + "\n")) {
                blocks.append(parts[i], parts[i].indexOf('\n') + 1, parts[i].length());
            }
        }
        return new ConsolePage(blocks.toString().lines().toList());
    }

    /** Returns the lines of the session: commands with their prompt, and output. */
    public List<String> lines() {
        return shown;
    }

    /** Returns the number of commands. */
    public long commands() {
        return shown.stream().filter(line -> line.startsWith(PROMPT)).count();
    }

    /**
     * Types the commands into one shell and checks that the session looks as the page shows it.
     *
     * @param directory the working directory of the shell
     */
    public void check(Path directory) throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder("exec 2>&1\n");
        for (String line : shown) {
            if (line.startsWith(PROMPT)) {
                script.append("echo '").append(line.replace("'", "'\\''")).append("'\n");
                script.append(line, PROMPT.length(), line.length()).append('\n');
            }
        }
        Process shell = new ProcessBuilder("bash", "-c", script.toString())
                .directory(directory.toFile())
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        String asOnOldKernels = KernelState.tableGrows() ? said.replaceAll("\\(size=\\d+\\)", "(size=4096)") : said;
        assertThat(asOnOldKernels).isEqualTo(String.join("\n", shown) + "\n");
    }
}
