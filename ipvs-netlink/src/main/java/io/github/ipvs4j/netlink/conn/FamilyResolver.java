package io.github.ipvs4j.netlink.conn;

import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import io.github.ipvs4j.netlink.wire.Netlink;
import org.jspecify.annotations.Nullable;

/** Asks the generic-netlink controller for the number of a family; numbers differ between boots. */
final class FamilyResolver implements AnswerDecoder<Integer> {
    private static final int GET_FAMILY = 3;
    private static final int VERSION = 1;
    private static final int FAMILY_ID = 1;
    private static final int FAMILY_NAME = 2;

    private FamilyResolver() {}

    /**
     * Returns the message type of a family. This request makes the kernel load the family's module if it can.
     *
     * @throws ExchangeException with {@code ENOENT} if there is no such family
     */
    static int resolve(NetlinkConnection connection, String name) throws ExchangeException {
        connection.begin(Netlink.CONTROLLER, 0, GET_FAMILY, VERSION).string(FAMILY_NAME, name);
        connection.end();
        return connection.query(new FamilyResolver());
    }

    @Override
    public @Nullable Integer decode(AttributeReader attributes) throws MalformedMessageException {
        Integer id = null;
        while (attributes.next()) {
            if (attributes.type() == FAMILY_ID) {
                id = attributes.u16();
            }
        }
        attributes.finish();
        return id;
    }
}
