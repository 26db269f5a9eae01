package io.github.ipvs4j.netlink.wire;

/** Reports bytes that are not a sensible netlink message. The text says what is wrong. */
public final class MalformedMessageException extends Exception {
    /** Creates the exception with a text that says what is wrong. */
    public MalformedMessageException(String message) {
        super(message);
    }
}
