package io.github.ipvs4j.netlink.conn;

import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import org.jspecify.annotations.Nullable;

/**
 * Turns the attributes of one answer into a value.
 *
 * @param <T> the value
 */
public interface AnswerDecoder<T> {
    /**
     * Decodes one answer.
     *
     * @return null for an answer that says nothing to us; it is left out
     */
    @Nullable
    T decode(AttributeReader attributes) throws MalformedMessageException;
}
