package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.IpvsInfo;
import io.github.ipvs4j.netlink.conn.AnswerDecoder;
import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;

/** Decodes the answer to {@code IPVS_CMD_GET_INFO}. */
final class InfoCodec implements AnswerDecoder<IpvsInfo> {
    @Override
    public IpvsInfo decode(AttributeReader attributes) throws MalformedMessageException {
        long version = 0;
        long size = 0;
        while (attributes.next()) {
            if (attributes.type() == Attributes.Info.VERSION) {
                version = attributes.u32();
            } else if (attributes.type() == Attributes.Info.TABLE_SIZE) {
                size = attributes.u32();
            }
        }
        attributes.finish();
        return new IpvsInfo((int) version, size);
    }
}
