package io.github.ipvs4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.ConsolePage;
import io.github.ipvs4j.cli.support.KernelState;
import io.github.ipvs4j.cli.support.RootShell;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RequiresKernel;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/commands.md, typed into a shell with the installed command. */
@RequiresKernel
final class CommandsGuideKernelTest {
    private static final String EXAMPLE_INTERFACE = "eth1";

    @TempDir
    private Path directory;

    @BeforeAll
    static void startEmpty() throws IpvsException {
        KernelState.makeFresh();
        RootShell.run("ip link set lo up && ip link add " + EXAMPLE_INTERFACE + " type dummy && ip link set "
                + EXAMPLE_INTERFACE + " up");
    }

    @AfterAll
    static void leaveNothing() throws IpvsException {
        KernelState.makeFresh();
        RootShell.run("ip link del " + EXAMPLE_INTERFACE);
    }

    @Test
    void itsCommandsDoWhatItSays() throws IOException, InterruptedException {
        ConsolePage page = ConsolePage.read("commands.md", "commands");
        assertThat(page.commands()).isGreaterThan(20);
        page.check(directory);
    }
}
