package io.github.ipvs4j.netlink.conn;

import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import io.github.ipvs4j.netlink.wire.MessageReader;
import io.github.ipvs4j.netlink.wire.Netlink;
import org.jspecify.annotations.Nullable;

/** Reads single messages of the kernel. A message that makes no sense is an {@link ExchangeException}. */
final class Answers {
    private Answers() {}

    /** Goes to the next message of a datagram, if there is one. */
    static boolean next(MessageReader message) throws ExchangeException {
        try {
            if (!message.next()) {
                return false;
            }
        } catch (MalformedMessageException e) {
            throw nonsense(e);
        }
        if (message.type() == Netlink.OVERRUN) {
            throw ExchangeException.lost("the kernel reports that answers were lost");
        }
        return true;
    }

    /** Reads the only answer to a request for one value. */
    static <T> T single(MessageReader message, AnswerDecoder<T> decoder) throws ExchangeException {
        if (message.type() == Netlink.ERROR) {
            int errno = errno(message);
            throw errno != 0
                    ? ExchangeException.refused(errno)
                    : ExchangeException.failed("an acknowledgement where an answer is due", null);
        }
        T answer = decode(message, decoder);
        if (answer == null) {
            throw ExchangeException.failed("an answer without what was asked for", null);
        }
        return answer;
    }

    /** Returns whether a dump ends with that message. It ends with a status, but need not: a bare header is success. */
    static boolean isEnd(MessageReader message) throws ExchangeException {
        boolean end = message.type() == Netlink.DONE;
        if (end && message.length() == Netlink.HEADER || !end && message.type() != Netlink.ERROR) {
            return end;
        }
        int errno = errno(message);
        if (errno != 0) {
            throw ExchangeException.refused(errno);
        }
        return end;
    }

    static int errno(MessageReader message) throws ExchangeException {
        try {
            return message.errno();
        } catch (MalformedMessageException e) {
            throw nonsense(e);
        }
    }

    static <T> @Nullable T decode(MessageReader message, AnswerDecoder<T> decoder) throws ExchangeException {
        try {
            return decoder.decode(message.attributes());
        } catch (MalformedMessageException | IllegalArgumentException e) { // the value refuses its content
            throw nonsense(e);
        }
    }

    private static ExchangeException nonsense(Exception e) {
        return ExchangeException.failed("the kernel's answer makes no sense: " + e.getMessage(), e);
    }
}
