package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.ConsolePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in other languages have the same commands and measurements. */
final class TranslationTest {
    @ParameterizedTest
    @ValueSource(strings = {"forwarding.md", "schedulers.md", "high-availability.md", "fleet.md"})
    void hasTheSameBlocks(String page) {
        assertThat(blocks("zh/" + page)).isEqualTo(blocks(page)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutorial.md", "rules.md", "drain.md", "operations.md"})
    void hasTheSameCode(String page) throws IOException {
        assertThat(code("zh/" + page)).isEqualTo(code(page)).isNotEmpty();
    }

    /** Returns the lines of all blocks of code, fenced or indented. */
    private static List<String> code(String page) throws IOException {
        List<String> code = new ArrayList<>();
        boolean fenced = false;
        for (String line : Files.readAllLines(Path.of("../docs").resolve(page))) {
            boolean fence = line.startsWith("```");
            if (fenced || fence || line.startsWith("    ")) {
                code.add(line);
            }
            fenced ^= fence;
        }
        return code;
    }

    @Test
    void showsTheSameFormsOfTheCommandLine() throws IOException {
        assertThat(ConsolePage.read("zh/README.md", "commands").lines())
                .isEqualTo(ConsolePage.read("commands.md", "commands").lines())
                .isNotEmpty();
    }

    private static List<List<Guide.Block>> blocks(String page) {
        return Guide.sections(page).stream().map(Guide.Section::blocks).toList();
    }
}
