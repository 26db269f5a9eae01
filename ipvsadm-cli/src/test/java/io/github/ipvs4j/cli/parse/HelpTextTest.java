package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The help text is that of the option table. */
final class HelpTextTest {
    private static final Path MADE = Path.of("target/help.txt");

    @Test
    void isUpToDate() throws IOException {
        Files.writeString(MADE, HelpTextMaker.text());
        assertThat(HelpText.TEXT).as("copy it from " + MADE.toAbsolutePath()).isEqualTo(HelpTextMaker.text());
    }

    @Test
    void namesEveryOption() {
        for (Option option : Option.values()) {
            assertThat(HelpText.TEXT).containsPattern("\\n  [ -].*--" + option.longName() + "[ =\\[\\n]");
        }
    }
}
