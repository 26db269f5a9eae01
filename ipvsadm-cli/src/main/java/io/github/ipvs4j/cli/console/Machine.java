package io.github.ipvs4j.cli.console;

import java.io.IOException;
import java.nio.file.Path;

/** The parts of the machine, besides IPVS, that commands need to wait or to remember. */
public interface Machine {
    /** Returns the state directory, which outlives a restart. It need not exist yet. */
    Path stateDirectory();

    /**
     * A lock on what commands remember in a directory, which nobody has yet.
     *
     * @param name what the file is called on which the lock is; it is made if it is missing
     * @throws IOException if it cannot be had, or if others could replace what is remembered there
     */
    ProcessLock stateLock(Path directory, String name) throws IOException;

    /**
     * Begins a file that is to take the place of another one, which need not be there. A link of another user than root
     * and this process's is replaced itself, other links stay and what they lead to is replaced.
     *
     * @param mode who may do what with it, as in {@code 0644}, whatever the umask
     */
    ReplacedFile replacing(Path path, int mode) throws IOException;

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

    /**
     * Sends a line to the system log, as a daemon does; without waiting or failing.
     *
     * @return whether the log has it
     */
    boolean tellLog(boolean isWarning, String line);

    /**
     * Has this done if a signal ends the process; the process then ends once it returns.
     *
     * @return false if a signal ends the process already, so that it is not done
     */
    boolean whenInterrupted(Runnable last);
}
