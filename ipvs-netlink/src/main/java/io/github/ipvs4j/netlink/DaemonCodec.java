package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import io.github.ipvs4j.netlink.wire.MessageWriter;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes the {@code IPVS_CMD_ATTR_DAEMON} nest. The port in it is in host order, unlike all other ports of
 * this family.
 */
final class DaemonCodec extends NestDecoder<SyncDaemon> {
    DaemonCodec() {
        super(Attributes.Top.DAEMON);
    }

    /** Writes all settings of a daemon to start. It leaves out settings that the kernel is to choose. */
    static void write(MessageWriter message, SyncDaemon daemon) {
        int nest = message.beginNest(Attributes.Top.DAEMON);
        message.u32(Attributes.Daemon.STATE, daemon.role().code());
        message.string(Attributes.Daemon.INTERFACE, daemon.multicastInterface());
        message.u32(Attributes.Daemon.SYNC_ID, daemon.syncId());
        if (daemon.maxMessageLength() != 0) {
            message.u16(Attributes.Daemon.MAX_LENGTH, daemon.maxMessageLength());
        }
        if (daemon.multicastPort() != 0) {
            message.u16(Attributes.Daemon.PORT, daemon.multicastPort());
        }
        if (daemon.multicastTtl() != 0) {
            message.u8(Attributes.Daemon.TTL, daemon.multicastTtl());
        }
        IpAddress group = daemon.multicastGroup();
        if (group != null && group.family() == AddressFamily.IPV6) {
            message.address(Attributes.Daemon.GROUP_IPV6, group);
        } else if (group != null) {
            message.u32Network(Attributes.Daemon.GROUP_IPV4, group.word(0));
        }
        message.endNest(nest);
    }

    /** Writes the role of a daemon to stop. */
    static void write(MessageWriter message, SyncRole role) {
        int nest = message.beginNest(Attributes.Top.DAEMON);
        message.u32(Attributes.Daemon.STATE, role.code());
        message.endNest(nest);
    }

    @Override
    @Nullable
    SyncDaemon decodeNest(AttributeReader nest) throws MalformedMessageException {
        SyncRole role = null;
        String multicastInterface = "";
        long syncId = 0;
        int maxLength = 0;
        IpAddress group = null;
        int port = 0;
        int ttl = 0;
        while (nest.next()) {
            switch (nest.type()) {
                case Attributes.Daemon.STATE -> role = SyncRole.ofCode(nest.u32());
                case Attributes.Daemon.INTERFACE -> multicastInterface = nest.string();
                case Attributes.Daemon.SYNC_ID -> syncId = nest.u32();
                case Attributes.Daemon.MAX_LENGTH -> maxLength = nest.u16();
                case Attributes.Daemon.GROUP_IPV4 -> group = nest.address(AddressFamily.IPV4);
                case Attributes.Daemon.GROUP_IPV6 -> group = nest.address(AddressFamily.IPV6);
                case Attributes.Daemon.PORT -> port = nest.u16();
                case Attributes.Daemon.TTL -> ttl = nest.u8();
                default -> {
                    // of a newer kernel
                }
            }
        }
        nest.finish();
        return role == null ? null : SyncDaemon.reported(role, multicastInterface, syncId, maxLength, group, port, ttl);
    }
}
