package io.github.ipvs4j.model;

/**
 * Builds a {@link RealServerSpec}, one setting at a time. Each method checks its value. A builder is for one thread
 * at a time.
 */
public final class RealServerSpecBuilder {
    private RealServerSpec spec;

    RealServerSpecBuilder(RealServerSpec spec) {
        this.spec = spec;
    }

    /** Sets the forwarding method to network address translation. */
    public RealServerSpecBuilder masquerade() {
        return forwarding(ForwardingMethod.MASQUERADE);
    }

    /** Sets the forwarding method to direct routing. */
    public RealServerSpecBuilder direct() {
        return forwarding(ForwardingMethod.DIRECT);
    }

    /** Sets the forwarding method to a tunnel of this kind. */
    public RealServerSpecBuilder tunnel(Tunnel encapsulation) {
        spec = spec.withForwarding(ForwardingMethod.TUNNEL).withTunnel(encapsulation);
        return this;
    }

    /** Sets the forwarding method. */
    public RealServerSpecBuilder forwarding(ForwardingMethod method) {
        spec = spec.withForwarding(method);
        return this;
    }

    /** Sets the weight, the server's share of new connections, 0…2147483647; 0 means none. */
    public RealServerSpecBuilder weight(long share) {
        spec = spec.withWeight(share);
        return this;
    }

    /**
     * Sets the thresholds: with {@code upper} connections the server gets no new ones, until it has fewer than
     * {@code lower}.
     *
     * @param upper a number of connections, 0…4294967295; kernels from 6.12 on refuse more than 2147483647. 0 means no
     *     limit
     * @param lower a number of connections, 0…{@code upper}
     */
    public RealServerSpecBuilder thresholds(long upper, long lower) {
        spec = spec.withThresholds(upper, lower);
        return this;
    }

    /** Returns the server with all these settings. */
    public RealServerSpec build() {
        return spec;
    }
}
