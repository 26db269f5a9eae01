package io.github.ipvs4j.cli.console;

/**
 * Another process held a lock for longer than this process waits. The exception ends the run. It is unchecked, because
 * no command could handle it better, and every change may throw it.
 */
public final class BusyException extends RuntimeException {
    BusyException(String message) {
        super(message);
    }

    /** Returns the message for the user. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
