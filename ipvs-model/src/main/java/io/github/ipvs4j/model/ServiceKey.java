package io.github.ipvs4j.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a virtual service in the kernel: an address and port of a protocol, or a firewall mark. Ordered by
 * protocol, address and port; marks come last. Immutable.
 */
public sealed interface ServiceKey extends Comparable<ServiceKey> {
    /** Returns the family of the packets the service takes. */
    AddressFamily family();

    /** Calls the method for this kind of key and returns its result. */
    <R> R accept(ServiceKeyVisitor<R> visitor);

    /** Creates the key of a TCP service. */
    static ServiceKey tcp(Endpoint endpoint) {
        return new Address(Protocol.TCP, endpoint);
    }

    /** Creates the key of a UDP service. */
    static ServiceKey udp(Endpoint endpoint) {
        return new Address(Protocol.UDP, endpoint);
    }

    /**
     * Creates the key of a service for all IPv4 packets that carry a firewall mark.
     *
     * @param mark 1…4294967295
     */
    static ServiceKey mark(long mark) {
        return new FirewallMark(mark, AddressFamily.IPV4);
    }

    /**
     * Reads a key from text: {@code tcp 192.0.2.10:80}, {@code udp [2001:db8::1]:53}, {@code sctp …}, a protocol's
     * number, {@code fwmark 7} or {@code fwmark 7 ipv6}.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    static ServiceKey parse(String text) {
        return KeyText.parse(text);
    }

    @Override
    default int compareTo(ServiceKey other) {
        return KeyText.compare(this, other);
    }

    /**
     * A service on an address.
     *
     * @param protocol the transport protocol
     * @param endpoint the virtual address and port
     */
    record Address(Protocol protocol, Endpoint endpoint) implements ServiceKey {
        /** Refuses null. */
        public Address {
            Objects.requireNonNull(protocol, "protocol");
            Objects.requireNonNull(endpoint, "endpoint");
        }

        @Override
        public AddressFamily family() {
            return endpoint.address().family();
        }

        @Override
        public <R> R accept(ServiceKeyVisitor<R> visitor) {
            return visitor.address(this);
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

        /** Returns text such as {@code tcp 192.0.2.10:80}. */
        @Override
        public String toString() {
            return protocol.databaseName() + ' ' + endpoint;
        }
    }

    /**
     * A service for all packets that carry a firewall mark, whatever their address, port and protocol.
     *
     * @param mark the mark, 1…4294967295
     * @param family the family of the packets: a mark may have one service of each family
     */
    record FirewallMark(long mark, AddressFamily family) implements ServiceKey {
        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if the mark is out of range
         */
        public FirewallMark {
            Objects.requireNonNull(family, "family");
            Checks.range("firewall mark", mark, 1, Checks.MAX_U32);
        }

        @Override
        public <R> R accept(ServiceKeyVisitor<R> visitor) {
            return visitor.firewallMark(this);
        }

        /** {@code fwmark 7}, or {@code fwmark 7 ipv6}. */
        @Override
        public String toString() {
            return family == AddressFamily.IPV6 ? "fwmark " + mark + " ipv6" : "fwmark " + mark;
        }
    }
}
