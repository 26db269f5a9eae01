package io.github.ipvs4j.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.console.Machine;
import io.github.ipvs4j.cli.console.ProcessLock;
import io.github.ipvs4j.cli.console.ReplacedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A machine whose time goes by only while somebody waits, and on which things happen at certain seconds. */
public final class FakeMachine implements Machine {
    /** A signal has ended the process. */
    public static final class Ended extends RuntimeException {}

    private final Path stateDirectory;
    private final Map<Long, Runnable> events = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> logged = new ArrayList<>();
    private boolean logTakes = true;
    private @Nullable Runnable last;
    private @Nullable ProcessLock stateLock;
    private long milliseconds;
    private boolean ends;

    public FakeMachine(Path stateDirectory) {
        this.stateDirectory = stateDirectory;
    }

    /** That happens after so many seconds of waiting. */
    public FakeMachine at(long second, Runnable event) {
        events.put(second, event);
        return this;
    }

    /** What is remembered is locked by that from now on, not by a file. */
    public FakeMachine rememberingWith(ProcessLock lock) {
        stateLock = lock;
        return this;
    }

    /** The process gets a signal after so many seconds. */
    public FakeMachine interruptedAt(long second) {
        return at(second, this::interrupt);
    }

    /** The process got a signal before anybody wanted to be told. */
    public FakeMachine interruptedBefore() {
        ends = true;
        return this;
    }

    /** The process gets a signal. */
    public void interrupt() {
        if (last != null) {
            last.run();
        }
    }

    /** What the service manager was told. */
    public List<String> told() {
        return told;
    }

    /** What the system log was told, warnings with an exclamation mark. */
    public List<String> logged() {
        return logged;
    }

    /** The system log takes nothing, or takes everything again. */
    public FakeMachine logTakes(boolean everything) {
        logTakes = everything;
        return this;
    }

    @Override
    public boolean tellLog(boolean isWarning, String line) {
        return logTakes && logged.add((isWarning ? "! " : "") + line);
    }

    /** How long anybody waited. */
    public long seconds() {
        return milliseconds / 1000;
    }

    @Override
    public Path stateDirectory() {
        return stateDirectory;
    }

    @Override
    public ProcessLock stateLock(Path directory, String name) throws IOException {
        return stateLock == null ? StateLock.in(directory, name, null) : stateLock;
    }

    @Override
    public ReplacedFile replacing(Path path, int mode) throws IOException {
        return NewFile.instead(path, mode);
    }

    @Override
    public long nanoTime() {
        return milliseconds * 1_000_000;
    }

    @Override
    public void pause(long pause) {
        if (pause == Long.MAX_VALUE) {
            throw new Ended();
        }
        for (long second = seconds() + 1; second <= (milliseconds + pause) / 1000; second++) {
            Runnable event = events.remove(second);
            if (event != null) {
                event.run();
            }
        }
        milliseconds += pause;
    }

    @Override
    public void tellManager(String state) {
        told.add(state);
    }

    @Override
    public boolean whenInterrupted(Runnable what) {
        last = what;
        return !ends;
    }

    /** Starts the thread that ends the process, and sees that it lets the other one finish first. */
    public static void letWait(Thread signal) {
        if (signal.getState() == Thread.State.NEW) {
            signal.start();
            long end = System.nanoTime() + 10_000_000_000L;
            while (signal.getState() == Thread.State.RUNNABLE && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(signal.getState()).isEqualTo(Thread.State.BLOCKED);
        }
    }
}
