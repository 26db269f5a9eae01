package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.netlink.conn.AnswerDecoder;
import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import io.github.ipvs4j.netlink.wire.MessageWriter;

/** Encodes and decodes the three {@code IPVS_CMD_ATTR_TIMEOUT_*} attributes. */
final class TimeoutsCodec implements AnswerDecoder<Timeouts> {
    static void write(MessageWriter message, Timeouts timeouts) {
        message.u32(Attributes.Top.TIMEOUT_TCP, timeouts.tcp());
        message.u32(Attributes.Top.TIMEOUT_TCP_FIN, timeouts.tcpFin());
        message.u32(Attributes.Top.TIMEOUT_UDP, timeouts.udp());
    }

    @Override
    public Timeouts decode(AttributeReader attributes) throws MalformedMessageException {
        long tcp = 0;
        long tcpFin = 0;
        long udp = 0;
        while (attributes.next()) {
            switch (attributes.type()) {
                case Attributes.Top.TIMEOUT_TCP -> tcp = attributes.u32();
                case Attributes.Top.TIMEOUT_TCP_FIN -> tcpFin = attributes.u32();
                case Attributes.Top.TIMEOUT_UDP -> udp = attributes.u32();
                default -> {
                    // of a newer kernel, or compiled out
                }
            }
        }
        attributes.finish();
        return new Timeouts(tcp, tcpFin, udp);
    }
}
