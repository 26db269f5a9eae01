package io.github.ipvs4j.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.ConsolePage;
import io.github.ipvs4j.cli.support.KernelState;
import io.github.ipvs4j.cli.support.RootShell;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The session of docs/tutorial.md, typed into a shell with the installed command. */
@Tag("traffic")
final class TutorialTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void startEmpty() throws IpvsException {
        KernelState.makeFresh();
    }

    @AfterEach
    void leaveNothing() throws IpvsException {
        KernelState.makeFresh();
        RootShell.run("for machine in client web1 web2; do ip netns del $machine 2>/dev/null || true; done");
    }

    @Test
    void itsCommandsDoWhatItSays() throws IOException, InterruptedException {
        ConsolePage page = ConsolePage.read("tutorial.md", "tutorial");
        assertThat(page.commands()).isGreaterThan(30);
        page.check(directory);
    }
}
