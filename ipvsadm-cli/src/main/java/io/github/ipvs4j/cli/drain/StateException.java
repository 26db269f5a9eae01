package io.github.ipvs4j.cli.drain;

/** What was to be remembered cannot be read or written; the message is for the user. */
final class StateException extends Exception {
    StateException(String message) {
        super(message);
    }

    /** The message. */
    String text() {
        return String.valueOf(getMessage());
    }
}
