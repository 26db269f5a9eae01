package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.ConsolePage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in other languages have the same commands and measurements. */
final class TranslationTest {
    @ParameterizedTest
    @ValueSource(strings = {"forwarding.md", "schedulers.md", "high-availability.md"})
    void hasTheSameBlocks(String page) {
        assertThat(blocks("zh/" + page)).isEqualTo(blocks(page)).isNotEmpty();
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
