package io.github.ipvs4j.cli.command;

import java.nio.file.Path;

/** What a command that waits for something or remembers something needs of the machine besides IPVS. */
public interface Machine {
    /** Where commands keep what outlives them and the machine's run; perhaps not there yet. */
    Path stateDirectory();

    /** A clock in nanoseconds, which nobody sets: {@link System#nanoTime()}. */
    long nanoTime();

    /** Does nothing for so many milliseconds. */
    void pause(long milliseconds);

    /**
     * Tells the service manager, if there is one that listens; without waiting or failing.
     *
     * @param state assignments such as {@code STATUS=…} and {@code READY=1}, a line each
     */
    void tellManager(String state);

    /** Has this done if a signal ends the process; the process then ends once it returns. */
    void whenInterrupted(Runnable last);
}
