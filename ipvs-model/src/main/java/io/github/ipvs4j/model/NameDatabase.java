package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * The system's names of hosts and ports, from the hosts file, DNS, the services file or another source. Look-ups may
 * take as long as a name server takes. Names are byte strings: each character is one byte, 0…255.
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

    /** Returns the first IPv4 address of a host, or null if the name is unknown or has only other addresses. */
    @Nullable
    IpAddress hostAddress(String name);

    /** Returns the canonical name of an address, or null if it has none. */
    @Nullable
    String hostName(IpAddress address);

    /** The port number of a service name in a protocol, exactly as spelled, or −1. */
    int port(String service, Protocol protocol);

    /** Returns the service name of a port in a protocol, or null. */
    @Nullable
    String service(int port, Protocol protocol);

    /** Why the last {@link #hostAddress} that found none did so. */
    default Miss miss() {
        return Miss.UNKNOWN;
    }
}
