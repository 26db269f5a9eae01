package io.github.ipvs4j.netlink.wire;

/** Bytes that are no sensible netlink message; the text says what is wrong with them. */
public final class MalformedMessageException extends Exception {
    /** With what is wrong. */
    public MalformedMessageException(String message) {
        super(message);
    }
}
