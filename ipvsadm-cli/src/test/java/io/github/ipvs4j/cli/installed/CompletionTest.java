package io.github.ipvs4j.cli.installed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.installed.Shells.Case;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tab in bash, zsh and fish, with a table that a script stands for. */
@Tag("installed")
final class CompletionTest {
    @TempDir
    private static Path path;

    @BeforeAll
    static void putTheTableIntoThePath() throws IOException {
        Path ipvsadm = path.resolve("ipvsadm");
        try (InputStream script = CompletionTest.class.getResourceAsStream("/completion/table.sh")) {
            Files.copy(Objects.requireNonNull(script), ipvsadm);
        }
        assertThat(ipvsadm.toFile().setExecutable(true)).isTrue();
    }

    /** bash with nothing but the file, with awkward settings, and by way of the package bash-completion. */
    @ParameterizedTest
    @CsvSource({"bash, plain", "bash, strict", "bash, loader", "zsh, plain"})
    void aTabCompletesWhatIsTyped(String shell, String frame) throws IOException {
        List<Case> cases = Case.load("typed.cases");
        assertThat(Shells.typed(shell, frame, path, cases))
                .isEqualTo(cases.stream().map(Case::answer).toList());
    }

    @Test
    void fishOffersWhatMayCome() throws IOException {
        List<Case> cases = Case.load("asked.cases");
        assertThat(Shells.asked(path, cases))
                .isEqualTo(cases.stream().map(Case::answer).toList());
    }
}
