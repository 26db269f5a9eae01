package io.github.ipvs4j.cli.console;

/**
 * Another process had a lock for longer than this one waits. It ends the run, wherever that is: unchecked, since no
 * command could do better, and every change may meet it.
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
