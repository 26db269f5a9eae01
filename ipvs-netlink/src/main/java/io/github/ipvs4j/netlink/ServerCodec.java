package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import io.github.ipvs4j.netlink.wire.MessageWriter;
import org.jspecify.annotations.Nullable;

/** Encodes and decodes the {@code IPVS_CMD_ATTR_DEST} nest. */
final class ServerCodec extends NestDecoder<RealServerStatus> {
    private final StatsCodec counters = new StatsCodec();
    private final ServerAttributes read = new ServerAttributes();
    /** Null until services are read again; a program that lists a table once would only lose time with it. */
    private @Nullable KnownServers known;

    private AddressFamily serviceFamily = AddressFamily.IPV4;
    /** A service that was read, to notice that it is read again; another one after twice as many readings. */
    private @Nullable ServiceKey mark;

    private int readings;
    private int nextMark = 1;

    ServerCodec() {
        super(Attributes.Top.SERVER);
    }

    /** Decodes servers of this service from now on. */
    ServerCodec of(ServiceKey service) {
        // Kernels before 3.18 give only the service's family, not the server's.
        serviceFamily = service.family();
        if (known == null) {
            if (service.equals(mark)) {
                known = new KnownServers();
            } else if (++readings == nextMark) {
                mark = service;
                nextMark *= 2;
            }
        }
        return this;
    }

    /** Writes all settings of a server to add or edit. */
    static void write(MessageWriter message, RealServerSpec spec) {
        int nest = message.beginNest(Attributes.Top.SERVER);
        writeIdentity(message, spec.endpoint());
        message.u32(Attributes.Server.FORWARDING, spec.forwarding().code());
        message.u32(Attributes.Server.WEIGHT, spec.weight());
        message.u8(Attributes.Server.TUNNEL_TYPE, spec.tunnel().type().code());
        message.u16Network(Attributes.Server.TUNNEL_PORT, spec.tunnel().port());
        message.u16(Attributes.Server.TUNNEL_FLAGS, spec.tunnel().flags());
        message.u32(Attributes.Server.UPPER_THRESHOLD, spec.upperThreshold());
        message.u32(Attributes.Server.LOWER_THRESHOLD, spec.lowerThreshold());
        message.endNest(nest);
    }

    /** Writes the key of a server to delete. */
    static void write(MessageWriter message, Endpoint endpoint) {
        int nest = message.beginNest(Attributes.Top.SERVER);
        writeIdentity(message, endpoint);
        message.endNest(nest);
    }

    private static void writeIdentity(MessageWriter message, Endpoint endpoint) {
        message.u16(Attributes.Server.FAMILY, endpoint.address().family().code());
        message.address(Attributes.Server.ADDRESS, endpoint.address());
        message.u16Network(Attributes.Server.PORT, endpoint.port());
    }

    @Override
    RealServerStatus decodeNest(AttributeReader nest) throws MalformedMessageException {
        long active = 0;
        long inactive = 0;
        long persistent = 0;
        long stats = StatsCodec.NOWHERE;
        long stats64 = StatsCodec.NOWHERE;
        read.clear(serviceFamily);
        while (nest.next()) {
            switch (nest.type()) {
                case Attributes.Server.FAMILY -> read.family = nest.u16();
                case Attributes.Server.ADDRESS -> read.address = nest.place();
                case Attributes.Server.PORT -> read.port = nest.u16Network();
                case Attributes.Server.FORWARDING -> read.forwarding = nest.u32();
                case Attributes.Server.WEIGHT -> read.weight = nest.u32();
                case Attributes.Server.UPPER_THRESHOLD -> read.upper = nest.u32();
                case Attributes.Server.LOWER_THRESHOLD -> read.lower = nest.u32();
                case Attributes.Server.ACTIVE -> active = nest.u32();
                case Attributes.Server.INACTIVE -> inactive = nest.u32();
                case Attributes.Server.PERSISTENT -> persistent = nest.u32();
                case Attributes.Server.TUNNEL_TYPE -> read.tunnelType = nest.u8();
                case Attributes.Server.TUNNEL_PORT -> read.tunnelPort = nest.u16Network();
                case Attributes.Server.TUNNEL_FLAGS -> read.tunnelFlags = nest.u16();
                case Attributes.Server.STATS -> stats = nest.place();
                case Attributes.Server.STATS64 -> stats64 = nest.place();
                default -> {
                    // of a newer kernel
                }
            }
        }
        nest.finish();
        return new RealServerStatus(
                known == null ? read.toSpec(nest) : known.find(read, nest),
                active,
                inactive,
                persistent,
                counters.decode(nest, stats64 != StatsCodec.NOWHERE ? stats64 : stats));
    }
}
