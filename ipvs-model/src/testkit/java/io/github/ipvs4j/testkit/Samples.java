package io.github.ipvs4j.testkit;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.Stats;

/** Short names for services and servers in tests. */
public final class Samples {
    /** TCP 10.0.0.1:80. */
    public static final ServiceKey WEB = tcp("10.0.0.1", 80);
    /** TCP [fd00::1]:443. */
    public static final ServiceKey WEB6 = tcp("fd00::1", 443);
    /** UDP 10.0.0.3:5060. */
    public static final ServiceKey PHONE = udp("10.0.0.3", 5060);
    /** IPv4 packets marked 7. */
    public static final ServiceKey MARK = new ServiceKey.FirewallMark(7, AddressFamily.IPV4);
    /** IPv6 packets marked 7. */
    public static final ServiceKey MARK6 = new ServiceKey.FirewallMark(7, AddressFamily.IPV6);
    /** 10.1.1.1:8080, masqueraded, weight 5. */
    public static final RealServerSpec SERVER = RealServerSpec.of(at("10.1.1.1", 8080), ForwardingMethod.MASQUERADE, 5);

    private Samples() {}

    /** Parses an address; fails if it is none. */
    public static IpAddress ip(String literal) {
        IpAddress address = IpAddress.parse(literal);
        if (address == null) {
            throw new IllegalArgumentException("no address: " + literal);
        }
        return address;
    }

    /** Combines an address literal and a port. */
    public static Endpoint at(String literal, int port) {
        return new Endpoint(ip(literal), port);
    }

    /** Returns the key of a TCP service. */
    public static ServiceKey tcp(String literal, int port) {
        return new ServiceKey.Address(Protocol.TCP, at(literal, port));
    }

    /** Returns the key of a UDP service. */
    public static ServiceKey udp(String literal, int port) {
        return new ServiceKey.Address(Protocol.UDP, at(literal, port));
    }

    /** Parses an IPv4 mask in dotted form. */
    public static Netmask mask(String literal) {
        return new Netmask(AddressFamily.IPV4, ip(literal).word(0));
    }

    /** Returns the mask of an IPv6 prefix length. */
    public static Netmask prefix(int length) {
        return Netmask.reported(AddressFamily.IPV6, length);
    }

    /** Returns the change that adds a service with the scheduler rr. */
    public static Change add(ServiceKey key) {
        return new Change.AddService(ServiceSpec.of(key, "rr"));
    }

    /** Returns a tunnelled server with weight 1. */
    public static RealServerSpec tunnelled(Endpoint endpoint) {
        return RealServerSpec.of(endpoint, ForwardingMethod.TUNNEL, 1);
    }

    /** Returns ten different counters, from {@code first} on. */
    public static Stats stats(long first) {
        return new Stats(
                first, first + 1, first + 2, first + 3, first + 4, first + 5, first + 6, first + 7, first + 8,
                first + 9);
    }
}
