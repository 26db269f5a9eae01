package io.github.ipvs4j.model;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Makes addresses of Java. It stands alone, so that who needs none does not load their classes. */
final class InetAddresses {
    private InetAddresses() {}

    static InetAddress of(IpAddress address) {
        try {
            return address.family() == AddressFamily.IPV4
                    ? InetAddress.getByAddress(address.toBytes())
                    // InetAddress would make an IPv4 address of one that has it mapped into it
                    : Inet6Address.getByAddress(null, address.toBytes(), -1);
        } catch (UnknownHostException e) {
            throw new AssertionError("4 or 16 bytes are an address", e);
        }
    }
}
