package io.github.ipvs4j.cli.system;

import io.github.ipvs4j.cli.audit.LogLine;
import io.github.ipvs4j.cli.console.Machine;
import io.github.ipvs4j.cli.console.ProcessLock;
import io.github.ipvs4j.cli.console.ReplacedFile;
import io.github.ipvs4j.cli.libc.LocalSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The machine that this process runs on. */
final class ThisMachine implements Machine {
    /** The environment variable with another directory for remembered state. */
    static final String STATE_VARIABLE = "IPVSADM_STATE_DIR";

    private static final String STATE_DIRECTORY = "/var/lib/ipvs4j";
    /**
     * The variables with the socket of the service manager and the process that it started: other processes, which
     * inherit them, must not use them.
     */
    private static final String MANAGER_VARIABLE = "NOTIFY_SOCKET";

    private static final String STARTED_VARIABLE = "SYSTEMD_EXEC_PID";

    private final Path stateDirectory;
    private final @Nullable TraceLog trace;
    private final String manager;
    /** The process for which the service manager listens; empty for whichever this is. */
    private final String meant;

    private @Nullable LocalSocket socket;
    private @Nullable LocalSocket log;

    private ThisMachine(Path stateDirectory, String manager, String meant, @Nullable TraceLog trace) {
        this.stateDirectory = stateDirectory;
        this.manager = manager;
        this.meant = meant;
        this.trace = trace;
    }

    /**
     * Creates the machine for that environment. {@code trace} gets the reason if the service manager cannot be reached.
     */
    static Machine from(Map<String, String> environment, @Nullable TraceLog trace) {
        String directory = environment.getOrDefault(STATE_VARIABLE, "");
        return new ThisMachine(
                Path.of(directory.isEmpty() ? STATE_DIRECTORY : directory),
                environment.getOrDefault(MANAGER_VARIABLE, ""),
                environment.getOrDefault(STARTED_VARIABLE, ""),
                trace);
    }

    @Override
    public Path stateDirectory() {
        return stateDirectory;
    }

    @Override
    public ProcessLock stateLock(Path directory, String name) throws IOException {
        if (directory.startsWith(STATE_DIRECTORY)) {
            StateLock.tighten(Path.of(STATE_DIRECTORY));
        }
        return StateLock.in(directory, name, trace);
    }

    @Override
    public ReplacedFile replacing(Path path, int mode) throws IOException {
        return NewFile.instead(path, mode);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    @Override
    public void tellManager(String state) {
        if (manager.isEmpty() || !isMeant()) {
            return;
        }
        try {
            if (socket == null) {
                socket = LocalSocket.open(manager);
            }
            socket.send(state.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException | LinkageError e) {
            if (trace != null) {
                trace.note("cannot report progress to the service manager: " + manager + ": " + e.getMessage());
            }
        }
    }

    @Override
    public boolean tellLog(boolean isWarning, String line) {
        try {
            if (log == null) {
                log = LocalSocket.open(Auditing.LOG);
            }
            log.send(LogLine.of(isWarning, line));
            return true;
        } catch (IOException | RuntimeException | LinkageError e) {
            closeLog(); // a restarted log listens on another socket
            if (trace != null) {
                trace.note("no event: " + Auditing.LOG + ": " + e.getMessage());
            }
            return false;
        }
    }

    private void closeLog() {
        if (log != null) {
            log.close();
            log = null;
        }
    }

    private boolean isMeant() {
        return meant.isEmpty()
                || meant.equals(Long.toString(ProcessHandle.current().pid()));
    }

    @Override
    public boolean whenInterrupted(Runnable last) {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(last, "interrupted"));
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
