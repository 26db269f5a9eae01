package io.github.ipvs4j.cli;

import io.github.ipvs4j.cli.command.Machine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A machine whose time goes by only while somebody waits, and on which things happen at certain seconds. */
final class FakeMachine implements Machine {
    /** A signal has ended the process. */
    static final class Ended extends RuntimeException {}

    private final Path stateDirectory;
    private final Map<Long, Runnable> events = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private @Nullable Runnable last;
    private long milliseconds;

    FakeMachine(Path stateDirectory) {
        this.stateDirectory = stateDirectory;
    }

    /** That happens after so many seconds of waiting. */
    FakeMachine at(long second, Runnable event) {
        events.put(second, event);
        return this;
    }

    /** The process gets a signal after so many seconds. */
    FakeMachine interruptedAt(long second) {
        return at(second, this::interrupt);
    }

    /** The process gets a signal. */
    void interrupt() {
        if (last != null) {
            last.run();
        }
    }

    /** What the service manager was told. */
    List<String> told() {
        return told;
    }

    /** How long anybody waited. */
    long seconds() {
        return milliseconds / 1000;
    }

    @Override
    public Path stateDirectory() {
        return stateDirectory;
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
    public void whenInterrupted(Runnable what) {
        last = what;
    }
}
