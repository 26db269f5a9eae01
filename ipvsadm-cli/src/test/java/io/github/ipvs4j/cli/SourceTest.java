package io.github.ipvs4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.PlainWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks what the formatter leaves alone: long comments, files with two jobs, and obscure sentences. */
final class SourceTest {
    private static final int WIDTH = 120;
    private static final int LENGTH = 300;
    private static final Path ROOT = Path.of("..");
    /** A string alone, such as a shell command, which a test may leave whole. */
    private static final Pattern STRING = Pattern.compile("\\s*(\\+ )?\".*");

    private static List<Path> sources(String directory) throws IOException {
        try (Stream<Path> walk = Files.walk(ROOT.resolve(directory))) {
            List<Path> files =
                    walk.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(files).as(directory).isNotEmpty();
            return files;
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ipvs-model/src/main/java",
                "ipvs-netlink/src/main/java",
                "ipvsadm-cli/src/main/java",
                "ipvsadm-cli/src/main/image",
                "ipvsadm-cli/src/pages",
                "ipvsadm-cli/src/compare"
            })
    void filesAreShort(String directory) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources(directory)) {
            if (lines(file).size() > LENGTH) {
                wrong.add(file + ": " + lines(file).size() + " lines");
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ipvs-model/src/main/java",
                "ipvs-netlink/src/main/java",
                "ipvsadm-cli/src/main/java",
                "ipvsadm-cli/src/main/image",
                "ipvsadm-cli/src/pages",
                "ipvsadm-cli/src/compare",
                "ipvs-model/src/test",
                "ipvs-model/src/testkit",
                "ipvs-netlink/src/test",
                "ipvsadm-cli/src/test"
            })
    void linesAreShort(String directory) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources(directory)) {
            List<String> lines = lines(file);
            boolean inBlock = false;
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                boolean free = directory.contains("/src/test")
                        && (inBlock || STRING.matcher(line).matches());
                inBlock ^= line.split("\"\"\"", -1).length % 2 == 0;
                if (line.codePointCount(0, line.length()) > WIDTH && !free) {
                    wrong.add(file + ":" + (i + 1));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ipvs-model/src/main/java",
                "ipvs-netlink/src/main/java",
                "ipvsadm-cli/src/main/java",
                "ipvsadm-cli/src/main/image",
                "ipvsadm-cli/src/pages",
                "ipvsadm-cli/src/compare"
            })
    void commentsSayWhoDoesWhat(String directory) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources(directory)) {
            PlainWords.wrong(Files.readString(file)).forEach(text -> wrong.add(file + ": " + text));
        }

        assertThat(wrong).as("see the style of texts in CONTRIBUTING.md").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/** What the kernel says. */",
                "/**\n * Those of one row.\n */",
                "/** Whether it is there. */",
                "/** Returns those that\n * are gone. */",
                "int i; // it is so already",
                "say(\"nobody is told\");",
                "/** Tells the weight. */",
                "/** Has packets take a tunnel. */",
                "/** Keeps {@code most} lines,\n * or so many bytes. */",
                "say(\"clients are not told\");"
            })
    void findsCommentsThatDoNot(String source) {
        assertThat(PlainWords.wrong(source)).hasSize(1);
    }

    @Test
    void acceptsCommentsThatDo() {
        assertThat(PlainWords.wrong("/** Returns whether it is there. */ int i; // the kernel decides"))
                .isEmpty();
    }
}
