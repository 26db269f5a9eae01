package io.github.ipvs4j.cli.drain;

/** Reports that the remembered weights cannot be read or written. The message is for the user. */
final class StateException extends Exception {
    StateException(String message) {
        super(message);
    }

    /** Returns the message. */
    String text() {
        return String.valueOf(getMessage());
    }
}
