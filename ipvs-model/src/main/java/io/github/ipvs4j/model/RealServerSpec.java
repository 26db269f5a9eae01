package io.github.ipvs4j.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A real server of a virtual service as an administrator configures it. The kernel calls it a destination. Immutable;
 * {@code with…} gives changed copies.
 *
 * @param endpoint the address and port where the server listens; its family may differ from the service's only with
 *     tunnelling
 * @param forwarding how packets reach the server
 * @param weight its share, 0…4294967295; the kernel refuses more than 2147483647. 0 takes no new connections
 * @param upperThreshold connections at which it gets no new ones, 0…4294967295; kernels from 6.12 on refuse more than
 *     2147483647. 0 means no limit
 * @param lowerThreshold connections below which it gets new ones again, 0…4294967295; the kernel refuses more than
 *     {@code upperThreshold}
 * @param tunnel how packets are encapsulated when {@code forwarding} is a tunnel
 */
public record RealServerSpec(
        Endpoint endpoint,
        ForwardingMethod forwarding,
        long weight,
        long upperThreshold,
        long lowerThreshold,
        Tunnel tunnel) {
    /** Looks at three bits of the forwarding method, as the kernel does. */
    private static final int FORWARDING_MASK = 7;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public RealServerSpec {
        Objects.requireNonNull(endpoint, "endpoint");
        Objects.requireNonNull(forwarding, "forwarding method");
        Objects.requireNonNull(tunnel, "tunnel");
        Checks.range("weight", weight, 0, Checks.MAX_U32);
        Checks.range("upper threshold", upperThreshold, 0, Checks.MAX_U32);
        Checks.range("lower threshold", lowerThreshold, 0, Checks.MAX_U32);
    }

    /** Makes a server without thresholds; if tunnelled, IP in IP. */
    public static RealServerSpec of(Endpoint endpoint, ForwardingMethod forwarding, long weight) {
        return new RealServerSpec(endpoint, forwarding, weight, 0, 0, Tunnel.IPIP);
    }

    /** Begins a server that masquerades with weight 1, as {@code ipvsadm -m} gives it. */
    public static RealServerSpecBuilder builder(Endpoint endpoint) {
        return new RealServerSpecBuilder(of(endpoint, ForwardingMethod.MASQUERADE, 1));
    }

    /** Begins a server that is like this one. */
    public RealServerSpecBuilder toBuilder() {
        return new RealServerSpecBuilder(this);
    }

    /** Returns the same settings for a server that listens elsewhere. */
    public RealServerSpec withEndpoint(Endpoint place) {
        return new RealServerSpec(place, forwarding, weight, upperThreshold, lowerThreshold, tunnel);
    }

    /** Returns the same server with another forwarding method. */
    public RealServerSpec withForwarding(ForwardingMethod method) {
        return new RealServerSpec(endpoint, method, weight, upperThreshold, lowerThreshold, tunnel);
    }

    /** Returns the same server with these thresholds, numbers of connections, 0…4294967295. */
    public RealServerSpec withThresholds(long upper, long lower) {
        return new RealServerSpec(endpoint, forwarding, weight, upper, lower, tunnel);
    }

    /** Returns the same server with this weight, 0…2147483647. */
    public RealServerSpec withWeight(long share) {
        return new RealServerSpec(endpoint, forwarding, share, upperThreshold, lowerThreshold, tunnel);
    }

    /** Returns the same server with another tunnel, which matters if {@link #forwarding()} is a tunnel. */
    public RealServerSpec withTunnel(Tunnel encapsulation) {
        return new RealServerSpec(endpoint, forwarding, weight, upperThreshold, lowerThreshold, encapsulation);
    }

    /**
     * Returns whether a server that a kernel reports already has these settings, so that an edit would change
     * nothing. Of a tunnel this compares the port with GUE, and the checksums with all types but IP in IP. Of the
     * forwarding method it compares the low three bits.
     */
    public boolean isMetBy(RealServerSpec found) {
        long method = forwarding.code() & FORWARDING_MASK;
        return endpoint.equals(found.endpoint)
                && method == (found.forwarding.code() & FORWARDING_MASK)
                && weight == found.weight
                && upperThreshold == found.upperThreshold
                && lowerThreshold == found.lowerThreshold
                && (method != ForwardingMethod.TUNNEL.code() || tunnel.isMetBy(found.tunnel));
    }

    // A record's own are put together at run time; a table is full of these.

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

    /** Returns text such as {@code 10.0.0.1:80 masquerade weight 1}; settings that have no effect are left out. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(80)
                .append(endpoint)
                .append(' ')
                .append(forwarding)
                .append(" weight ")
                .append(weight);
        if (upperThreshold != 0 || lowerThreshold != 0) {
            text.append(" thresholds ").append(upperThreshold).append('/').append(lowerThreshold);
        }
        if (forwarding.isTunnel()) {
            text.append(' ').append(tunnel);
        }
        return text.toString();
    }
}
