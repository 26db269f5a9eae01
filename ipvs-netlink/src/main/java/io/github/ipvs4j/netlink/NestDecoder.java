package io.github.ipvs4j.netlink;

import io.github.ipvs4j.netlink.conn.AnswerDecoder;
import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import org.jspecify.annotations.Nullable;

/** Decodes answers whose whole content is one nest. */
abstract class NestDecoder<T> implements AnswerDecoder<T> {
    private final int nestType;

    NestDecoder(int nestType) {
        this.nestType = nestType;
    }

    abstract @Nullable T decodeNest(AttributeReader nest) throws MalformedMessageException;

    @Override
    public final @Nullable T decode(AttributeReader attributes) throws MalformedMessageException {
        T value = null;
        while (attributes.next()) {
            if (attributes.type() == nestType) {
                value = decodeNest(attributes.inside(attributes.place()));
            }
        }
        attributes.finish();
        return value;
    }
}
