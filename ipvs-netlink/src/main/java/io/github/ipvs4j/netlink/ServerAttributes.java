package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;

/** The configuration of a server as the kernel sent it, before it becomes a value. */
final class ServerAttributes {
    int family;
    long address;
    int port;
    long forwarding;
    long weight;
    long upper;
    long lower;
    int tunnelType;
    int tunnelPort;
    int tunnelFlags;

    /** Begins a server; the kernel leaves out attributes that it does not know. */
    void clear(AddressFamily serviceFamily) {
        family = serviceFamily.code();
        address = -1;
        port = 0;
        forwarding = 0;
        weight = 0;
        upper = 0;
        lower = 0;
        tunnelType = 0;
        tunnelPort = 0;
        tunnelFlags = 0;
    }

    /** Returns the family of the address. */
    AddressFamily knownFamily() throws MalformedMessageException {
        AddressFamily known = AddressFamily.ofCode(family);
        if (known == null || address < 0) {
            throw new MalformedMessageException("a server without " + (known == null ? "a family" : "an address"));
        }
        return known;
    }

    /** Returns the same number for the same endpoint and weight. */
    int hash(AttributeReader nest) {
        int hash = (nest.addressHash(address) * 31 + port) * 31 + (int) weight;
        return hash * 0x9e37_79b9 >>> 8;
    }

    /** Returns whether a server has exactly this configuration. */
    boolean isOf(RealServerSpec spec, AddressFamily known, AttributeReader nest) {
        return spec.endpoint().port() == port
                && spec.weight() == weight
                && spec.forwarding().code() == forwarding
                && spec.upperThreshold() == upper
                && spec.lowerThreshold() == lower
                && spec.tunnel().type().code() == tunnelType
                && spec.tunnel().port() == tunnelPort
                && spec.tunnel().flags() == tunnelFlags
                && nest.isAddress(spec.endpoint().address(), known, address);
    }

    /** Makes the value. */
    RealServerSpec toSpec(AttributeReader nest) throws MalformedMessageException {
        Endpoint endpoint = new Endpoint(nest.address(knownFamily(), address), port);
        nest.finish();
        return new RealServerSpec(
                endpoint,
                new ForwardingMethod(forwarding),
                weight,
                upper,
                lower,
                new Tunnel(new TunnelType(tunnelType), tunnelPort, tunnelFlags));
    }
}
