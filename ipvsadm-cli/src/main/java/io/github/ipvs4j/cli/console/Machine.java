package io.github.ipvs4j.cli.console;

import java.io.IOException;
import java.nio.file.Path;

/** The parts of the machine, besides IPVS, that commands need to wait or to remember. */
public interface Machine {
    /** Returns the state directory, which outlives a restart. It need not exist yet. */
    Path stateDirectory();

    /**
     * Returns a lock on the state that commands keep in a directory. Nobody holds it yet.
     *
     * @param name the name of the lock's file; this method creates a missing file
     * @throws IOException if the lock cannot be opened, or if other users could replace the state in the directory
     */
    ProcessLock stateLock(Path directory, String name) throws IOException;

    /**
     * Begins a file that replaces another one, which need not exist. If a user other than root or this process's user
     * may have made a link, the file replaces the link itself; otherwise it replaces the target of the link.
     *
     * @param mode the permissions of the file, such as {@code 0644}, independent of the umask
     */
    ReplacedFile replacing(Path path, int mode) throws IOException;

    /** Returns a clock in nanoseconds, which nobody sets: {@link System#nanoTime()}. */
    long nanoTime();

    /** Sleeps for this many milliseconds. */
    void pause(long milliseconds);

    /**
     * Reports a state to the service manager, if one listens. The method neither waits nor fails.
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
     * Registers work to do when a signal ends the process. The process ends once the work returns.
     *
     * @return false if a signal is already ending the process, so that the work is not done
     */
    boolean whenInterrupted(Runnable last);
}
