package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * A real server of a virtual service as an administrator configures it. The kernel calls it a destination.
 *
 * @param endpoint where it listens; its family may differ from the service's only with tunnelling
 * @param forwarding how packets get there
 * @param weight its share, 0…4294967295; the kernel refuses more than 2147483647. 0 takes no new connections
 * @param upperThreshold connections at which it gets no new ones, 0…4294967295; 0 means no limit
 * @param lowerThreshold connections below which it gets new ones again, 0…4294967295
 * @param tunnel how packets are encapsulated when {@code forwarding} is a tunnel
 */
public record RealServerSpec(
        Endpoint endpoint,
        ForwardingMethod forwarding,
        long weight,
        long upperThreshold,
        long lowerThreshold,
        Tunnel tunnel) {
    /** Checks the ranges. */
    public RealServerSpec {
        Checks.range("weight", weight, 0, Checks.MAX_U32);
        Checks.range("upper threshold", upperThreshold, 0, Checks.MAX_U32);
        Checks.range("lower threshold", lowerThreshold, 0, Checks.MAX_U32);
    }

    // As those of Endpoint: a table is full of these.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RealServerSpec that
                && weight == that.weight
                && upperThreshold == that.upperThreshold
                && lowerThreshold == that.lowerThreshold
                && forwarding.code() == that.forwarding.code()
                && endpoint.equals(that.endpoint)
                && tunnel.equals(that.tunnel);
    }

    @Override
    public int hashCode() {
        return endpoint.hashCode() * 31 + Long.hashCode(weight);
    }

    /** A server without thresholds; if tunnelled, IP in IP. */
    public static RealServerSpec of(Endpoint endpoint, ForwardingMethod forwarding, long weight) {
        return new RealServerSpec(endpoint, forwarding, weight, 0, 0, Tunnel.IPIP);
    }

    /** The same server with these thresholds. */
    public RealServerSpec withThresholds(long upper, long lower) {
        return new RealServerSpec(endpoint, forwarding, weight, upper, lower, tunnel);
    }

    /** The same server with that weight. */
    public RealServerSpec withWeight(long share) {
        return new RealServerSpec(endpoint, forwarding, share, upperThreshold, lowerThreshold, tunnel);
    }

    /** The same server encapsulated like that. */
    public RealServerSpec withTunnel(Tunnel encapsulation) {
        return new RealServerSpec(endpoint, forwarding, weight, upperThreshold, lowerThreshold, encapsulation);
    }
}
