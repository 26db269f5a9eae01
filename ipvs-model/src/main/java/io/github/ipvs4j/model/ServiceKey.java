package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/** What identifies a virtual service in the kernel: an address and port of a protocol, or a firewall mark. */
public sealed interface ServiceKey {
    /** The family of the packets the service takes. */
    AddressFamily family();

    /**
     * A service on an address.
     *
     * @param protocol the transport protocol
     * @param endpoint the virtual address and port
     */
    record Address(Protocol protocol, Endpoint endpoint) implements ServiceKey {
        @Override
        public AddressFamily family() {
            return endpoint.address().family();
        }

        // As those of Endpoint: a table is full of these.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Address that
                    && protocol.number() == that.protocol.number()
                    && endpoint.equals(that.endpoint);
        }

        @Override
        public int hashCode() {
            return endpoint.hashCode() * 31 + protocol.number();
        }
    }

    /**
     * A service for all packets that carry a firewall mark, whatever their address, port and protocol.
     *
     * @param mark the mark, 1…4294967295
     * @param family the family of the packets: one mark may have a service of each
     */
    record FirewallMark(long mark, AddressFamily family) implements ServiceKey {
        /** Checks the range. */
        public FirewallMark {
            Checks.range("firewall mark", mark, 1, Checks.MAX_U32);
        }
    }
}
