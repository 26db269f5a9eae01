package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import io.github.ipvs4j.netlink.wire.MessageWriter;

/** Encodes and decodes the {@code IPVS_CMD_ATTR_DEST} nest. */
final class ServerCodec extends NestDecoder<RealServerStatus> {
    private final AddressFamily serviceFamily;

    /** Decodes servers of a service of that family: kernels before 3.18 do not name the server's own. */
    ServerCodec(AddressFamily serviceFamily) {
        super(Attributes.Top.SERVER);
        this.serviceFamily = serviceFamily;
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
        int family = serviceFamily.code();
        long addressPlace = -1;
        int port = 0;
        long forwarding = 0;
        long weight = 0;
        long upper = 0;
        long lower = 0;
        long active = 0;
        long inactive = 0;
        long persistent = 0;
        int tunnelType = 0;
        int tunnelPort = 0;
        int tunnelFlags = 0;
        AttributeReader stats = null;
        AttributeReader stats64 = null;
        while (nest.next()) {
            switch (nest.type()) {
                case Attributes.Server.FAMILY -> family = nest.u16();
                case Attributes.Server.ADDRESS -> addressPlace = nest.place();
                case Attributes.Server.PORT -> port = nest.u16Network();
                case Attributes.Server.FORWARDING -> forwarding = nest.u32();
                case Attributes.Server.WEIGHT -> weight = nest.u32();
                case Attributes.Server.UPPER_THRESHOLD -> upper = nest.u32();
                case Attributes.Server.LOWER_THRESHOLD -> lower = nest.u32();
                case Attributes.Server.ACTIVE -> active = nest.u32();
                case Attributes.Server.INACTIVE -> inactive = nest.u32();
                case Attributes.Server.PERSISTENT -> persistent = nest.u32();
                case Attributes.Server.TUNNEL_TYPE -> tunnelType = nest.u8();
                case Attributes.Server.TUNNEL_PORT -> tunnelPort = nest.u16Network();
                case Attributes.Server.TUNNEL_FLAGS -> tunnelFlags = nest.u16();
                case Attributes.Server.STATS -> stats = nest.nested();
                case Attributes.Server.STATS64 -> stats64 = nest.nested();
                default -> {
                    // of a newer kernel
                }
            }
        }
        nest.finish();
        AddressFamily known = AddressFamily.ofCode(family);
        if (known == null || addressPlace < 0) {
            throw new MalformedMessageException("a server without " + (known == null ? "a family" : "an address"));
        }
        Endpoint endpoint = new Endpoint(nest.address(known, addressPlace), port);
        nest.finish();
        RealServerSpec spec = new RealServerSpec(
                endpoint,
                new ForwardingMethod(forwarding),
                weight,
                upper,
                lower,
                new Tunnel(new TunnelType(tunnelType), tunnelPort, tunnelFlags));
        return new RealServerStatus(
                spec, active, inactive, persistent, StatsCodec.decode(stats64 != null ? stats64 : stats));
    }
}
