package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * The system's names of hosts and ports, whatever it keeps them in (hosts file, DNS, services file). Look-ups may take
 * as long as a name server takes. Names are byte strings: each character is one byte, 0…255.
 */
public interface NameDatabase {
    /** Why a host has no address. */
    enum Miss {
        /** Nobody knows the name. */
        UNKNOWN,
        /** The name is known, but has no IPv4 address. */
        OTHER_ADDRESSES,
        /** The name service did not answer, but may answer later. */
        NO_ANSWER
    }

    /** The first IPv4 address of a host, or null if the name is unknown or has only other addresses. */
    @Nullable
    IpAddress hostAddress(String name);

    /** The canonical name of an address, or null if it has none. */
    @Nullable
    String hostName(IpAddress address);

    /** The port number of a service name in that protocol, exactly as spelled, or −1. */
    int port(String service, Protocol protocol);

    /** The service name of a port in that protocol, or null. */
    @Nullable
    String service(int port, Protocol protocol);

    /** Why the last {@link #hostAddress} that found none did so. */
    default Miss miss() {
        return Miss.UNKNOWN;
    }
}
