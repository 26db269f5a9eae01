package io.github.ipvs4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.ConsolePage;
import io.github.ipvs4j.cli.support.KernelState;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/rules.md shows of {@code --diff} and {@code --apply}, typed into a shell with the installed command. */
@RequiresKernel
final class RulesGuideKernelTest {
    @TempDir
    private Path directory;

    @BeforeAll
    static void startEmpty() throws IpvsException {
        KernelState.makeFresh();
    }

    @AfterAll
    static void leaveNothing() throws IpvsException {
        KernelState.makeFresh();
    }

    @Test
    void itsCommandsDoWhatItSays() throws IOException, InterruptedException {
        ConsolePage page = ConsolePage.read("rules.md", "rules");
        assertThat(page.commands()).isGreaterThan(10);
        Files.write(directory.resolve("shop.rules"), page.lines().subList(1, 6));
        page.check(directory);
    }
}
