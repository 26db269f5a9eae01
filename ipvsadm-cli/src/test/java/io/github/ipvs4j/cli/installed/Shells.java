package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Interactive shells that have read the completions of the installed tree. */
final class Shells {
    private static final Path RESOURCES = resources();

    private Shells() {}

    private static Path resources() {
        try {
            return Path.of(Objects.requireNonNull(Shells.class.getResource("/completion"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is asked and what is to be answered; {@code _} at an end is a blank. */
    record Case(String line, String answer) {
        static List<Case> load(String name) {
            List<Case> cases = new ArrayList<>();
            try {
                for (String row : Files.readAllLines(RESOURCES.resolve(name))) {
                    if (!row.isEmpty() && !row.startsWith("#")) {
                        String[] sides = row.split(" *->", 2);
                        cases.add(new Case(text(sides[0]), text(sides[1].strip())));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return cases;
        }

        private static String text(String side) {
            return side.replaceAll("_$", " ");
        }
    }

    /**
     * Types each line and a tab.
     *
     * @param shell bash or zsh
     * @param frame how the completion comes into the shell
     * @param path what is searched for commands first
     * @return the lines as the shell completed them, without backslashes
     */
    static List<String> typed(String shell, String frame, Path path, List<Case> cases) throws IOException {
        String script = "out=$(mktemp) && zsh -f $resources/type.zsh %s $resources/init.%s $out <$lines && sed 1d $out"
                .formatted(shell, shell);
        return run(script, frame, path, cases).stream()
                .map(line -> line.replace("\\", ""))
                .toList();
    }

    /** What fish offers for each line, in its order. */
    static List<String> asked(Path path, List<Case> cases) throws IOException {
        return run("fish --no-config $resources/ask.fish <$lines", "", path, cases);
    }

    private static List<String> run(String script, String frame, Path path, List<Case> cases) throws IOException {
        Path directory = Files.createTempDirectory("completion");
        Path lines = Files.write(
                directory.resolve("lines"), cases.stream().map(Case::line).toList(), StandardCharsets.UTF_8);
        Installed.Result result = Installed.sh(
                "export dist; trap 'rm -r $HOME' EXIT; export TMPDIR=$HOME; " + script,
                Map.of(
                        "resources",
                        RESOURCES.toString(),
                        "lines",
                        lines.toString(),
                        "frame",
                        frame,
                        "HOME",
                        directory.toString(),
                        "IPVSADM_MODPROBE",
                        "yes",
                        "PATH",
                        path + ":/usr/sbin:/usr/bin:/sbin:/bin"));
        assertThat(result).isEqualTo(new Installed.Result(result.out(), "", 0));
        return result.out().lines().toList();
    }
}
