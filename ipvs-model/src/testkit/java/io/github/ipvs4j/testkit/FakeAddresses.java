package io.github.ipvs4j.testkit;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.IpAddress;

/** What kind of address the kernel takes one for, as far as {@link FakeIpvs} must know. */
final class FakeAddresses {
    private FakeAddresses() {}

    static boolean isMulticast(IpAddress address) {
        return address.family() == AddressFamily.IPV4 ? address.word(0) >>> 28 == 0xe : address.word(0) >>> 24 == 0xff;
    }

    /** Whether a real server may have it: unicast, and for IPv6 neither link-local nor IPv4-mapped. */
    static boolean mayServe(IpAddress address) {
        if (address.isUnspecified() || isMulticast(address)) {
            return false;
        }
        int first = address.word(0);
        if (address.family() == AddressFamily.IPV4) {
            boolean broadcast = first == 0xffff_ffff || first == 0x7fff_ffff; // of all networks, of the loopback's
            return !broadcast;
        }
        boolean linkLocal = first >>> 22 == 0xfe80 >>> 6;
        boolean mapped = first == 0 && address.word(1) == 0 && address.word(2) == 0xffff;
        return !linkLocal && !mapped;
    }
}
