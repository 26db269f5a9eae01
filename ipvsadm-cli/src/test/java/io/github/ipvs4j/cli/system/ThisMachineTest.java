package io.github.ipvs4j.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.console.Machine;
import io.github.ipvs4j.cli.support.LogSocket;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the environment says of the machine. */
final class ThisMachineTest {
    @TempDir
    private Path directory;

    @Test
    void theStateHasItsUsualPlaceUnlessAnotherIsNamed() {
        assertThat(ThisMachine.from(Map.of(), null).stateDirectory()).isEqualTo(Path.of("/var/lib/ipvs4j"));
        assertThat(ThisMachine.from(Map.of("IPVSADM_STATE_DIR", ""), null).stateDirectory())
                .isEqualTo(Path.of("/var/lib/ipvs4j"));
        assertThat(ThisMachine.from(Map.of("IPVSADM_STATE_DIR", "/x"), null).stateDirectory())
                .isEqualTo(Path.of("/x"));
    }

    @Test
    void timeGoesByWhileItWaits() {
        Machine machine = ThisMachine.from(Map.of(), null);
        long start = machine.nanoTime();
        machine.pause(20);
        assertThat(machine.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000);
    }

    @Test
    void theServiceManagerHearsOfTheProcessThatItStarted() throws IOException {
        Path path = directory.resolve("notify");
        String own = Long.toString(ProcessHandle.current().pid());
        try (LogSocket manager = new LogSocket(path)) {
            String name = path.toString();
            ThisMachine.from(Map.of("NOTIFY_SOCKET", name), null).tellManager("READY=1\nSTATUS=a");
            ThisMachine.from(Map.of("NOTIFY_SOCKET", name, "SYSTEMD_EXEC_PID", own), null)
                    .tellManager("STATUS=b");
            ThisMachine.from(Map.of("NOTIFY_SOCKET", name, "SYSTEMD_EXEC_PID", "1"), null)
                    .tellManager("STATUS=of its child");
            ThisMachine.from(Map.of(), null).tellManager("STATUS=nobody asked");
            assertThat(manager.received()).containsExactly("READY=1\nSTATUS=a", "STATUS=b");
        }
    }

    @Test
    void aServiceManagerThatIsNotThereDoesNotMatter() {
        Machine machine = ThisMachine.from(
                Map.of("NOTIFY_SOCKET", directory.resolve("nothing").toString()), null);
        machine.tellManager("STATUS=a");
        machine.tellManager("STATUS=b");
        ThisMachine.from(Map.of("NOTIFY_SOCKET", "vsock:2:1234"), null).tellManager("STATUS=c");
        assertThat(directory).isEmptyDirectory();
    }
}
