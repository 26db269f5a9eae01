package io.github.ipvs4j.cli.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.RootShell;
import io.github.ipvs4j.model.RequiresKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit saves the table when it is stopped: the old rules stay until the new ones are on the disk. */
@RequiresKernel
final class SaveOnStopKernelTest {
    private static final String OLD = "# old\n";
    private static final String SAVED = "# saved by ipvsadm.service\n-A -f 1 -s wlc\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void startWithATable() throws IOException {
        RootShell.run("ipvsadm -C && ipvsadm -A -f 1");
        Files.writeString(directory.resolve("rules"), OLD);
    }

    @AfterEach
    void leaveNothing() {
        RootShell.run("ipvsadm -C");
    }

    /** Stops the unit, with that in place of the system's program {@code sync}; what it says, and its status. */
    private String stop(String sync) throws IOException {
        Path program = directory.resolve("sync");
        Files.writeString(program, "#!/bin/sh\n" + sync + "\n");
        return RootShell.run("cd " + directory + " && chmod +x sync && service=$(command -v ipvsadm) &&"
                + " export AUTO=true SAVE_ON_STOP=true RULES=$PWD/rules service=${service%/*}/../lib/ipvs4j/ipvsadm-service &&"
                + " unshare --mount sh -c 'mount --bind sync /bin/sync && \"$service\" stop'; echo $?");
    }

    private String text(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    @Test
    void theNewRulesAreOnTheDiskBeforeTheOldOnesGo() throws IOException {
        assertThat(stop("echo \"$@\" >synced; cat \"$1\" >new; cat rules >old")).isEqualTo("0\n");
        assertThat(text("synced")).isEqualTo(directory.resolve("rules.new") + "\n");
        assertThat(text("new")).isEqualTo(SAVED);
        assertThat(text("old")).isEqualTo(OLD);
        assertThat(text("rules")).isEqualTo(SAVED);
        assertThat(RootShell.run("ipvsadm -Sn")).isEmpty();
    }

    @Test
    void whereTheyCannotBeTheOldOnesAndTheTableStay() throws IOException {
        assertThat(stop("exit 1"))
                .isEqualTo(directory.resolve("rules") + " could not be written: the table stays as it is\n1\n");
        assertThat(text("rules")).isEqualTo(OLD);
        assertThat(RootShell.run("ipvsadm -Sn")).isEqualTo("-A -f 1 -s wlc\n");
    }
}
