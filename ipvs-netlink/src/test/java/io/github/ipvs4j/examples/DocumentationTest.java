package io.github.ipvs4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All Java that the documentation shows is part of an example, which is compiled and tested. */
class DocumentationTest {
    private static final Path EXAMPLES = Path.of("src/test/java/io/github/ipvs4j/examples");

    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "../docs/library.md"})
    void itsCodeIsThatOfTheExamples(String document) throws IOException {
        List<String> blocks = javaBlocks(Files.readAllLines(Path.of(document)));
        List<String> sources = sources();

        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            assertThat(sources).as(block).anyMatch(source -> source.contains(block));
        }
    }

    private static List<String> javaBlocks(List<String> lines) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        for (String line : lines) {
            if (line.equals("```java")) {
                block = new StringBuilder("\n");
            } else if (block != null && line.equals("```")) {
                blocks.add(block.toString());
                block = null;
            } else if (block != null) {
                block.append(line.strip()).append('\n');
            }
        }
        return blocks;
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file : files.toList()) {
                sources.add(Files.readAllLines(file).stream()
                        .map(String::strip)
                        .collect(Collectors.joining("\n", "\n", "\n")));
            }
        }
        return sources;
    }
}
