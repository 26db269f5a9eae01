package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;

/** Decodes only the key of the service or server in an answer, a tenth of the work of decoding the whole answer. */
final class EntryKeyDecoder extends NestDecoder<Object> {
    private final boolean services;
    private final int defaultFamily;

    private EntryKeyDecoder(int nestType, boolean services, int defaultFamily) {
        super(nestType);
        this.services = services;
        this.defaultFamily = defaultFamily;
    }

    /** Decodes a service to its {@link ServiceKey}. */
    static EntryKeyDecoder ofServices() {
        return new EntryKeyDecoder(Attributes.Top.SERVICE, true, 0);
    }

    /** Decodes the {@link Endpoint} of a server; {@code family} is the family of the service. */
    static EntryKeyDecoder ofServers(AddressFamily serviceFamily) {
        return new EntryKeyDecoder(Attributes.Top.SERVER, false, serviceFamily.code());
    }

    @Override
    Object decodeNest(AttributeReader nest) throws MalformedMessageException {
        int familyType = services ? Attributes.Service.FAMILY : Attributes.Server.FAMILY;
        int addressType = services ? Attributes.Service.ADDRESS : Attributes.Server.ADDRESS;
        int portType = services ? Attributes.Service.PORT : Attributes.Server.PORT;
        int family = defaultFamily;
        long place = -1;
        int port = 0;
        int protocol = 0;
        long mark = 0;
        while (nest.next()) {
            int type = nest.type();
            if (type == familyType) {
                family = nest.u16();
            } else if (type == addressType) {
                place = nest.place();
            } else if (type == portType) {
                port = nest.u16Network();
            } else if (services && type == Attributes.Service.PROTOCOL) {
                protocol = nest.u16();
            } else if (services && type == Attributes.Service.FIREWALL_MARK) {
                mark = nest.u32();
            }
        }
        nest.finish();
        AddressFamily known = AddressFamily.ofCode(family);
        if (known == null || mark == 0 && place < 0) {
            throw new MalformedMessageException("an entry without " + (known == null ? "a family" : "an address"));
        }
        if (mark != 0) {
            return new ServiceKey.FirewallMark(mark, known);
        }
        Endpoint endpoint = new Endpoint(nest.address(known, place), port);
        nest.finish();
        return services ? new ServiceKey.Address(Protocol.of(protocol), endpoint) : endpoint;
    }
}
