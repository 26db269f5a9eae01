package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The help text is made from the option table, and has each option once. */
final class HelpTextTest {
    private static final Path MADE = Path.of("target/help.txt");

    @Test
    void isUpToDate() throws IOException {
        Files.writeString(MADE, HelpTextMaker.text());
        assertThat(HelpText.TEXT).as("copy it from " + MADE.toAbsolutePath()).isEqualTo(HelpTextMaker.text());
    }

    @Test
    void hasEveryOptionInOneSection() {
        assertThat(Stream.of(OptionSection.values()).flatMap(section -> section.options().stream()))
                .containsExactlyInAnyOrder(Option.values());
    }

    @Test
    void namesEveryOption() {
        for (Option option : Option.values()) {
            assertThat(HelpText.TEXT).containsPattern("\\n  [ -].*--" + option.longName() + "[ =\\[\\n]");
        }
    }
}
