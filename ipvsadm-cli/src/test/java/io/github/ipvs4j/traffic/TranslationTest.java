package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in other languages have the same commands and measurements. */
final class TranslationTest {
    @ParameterizedTest
    @ValueSource(strings = {"forwarding.md", "schedulers.md", "high-availability.md"})
    void hasTheSameBlocks(String page) {
        assertThat(blocks("zh/" + page)).isEqualTo(blocks(page)).isNotEmpty();
    }

    private static List<List<Guide.Block>> blocks(String page) {
        return Guide.sections(page).stream().map(Guide.Section::blocks).toList();
    }
}
