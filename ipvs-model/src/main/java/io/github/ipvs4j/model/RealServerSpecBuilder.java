package io.github.ipvs4j.model;

/**
 * Makes a {@link RealServerSpec} setting by setting. Each value is checked where it is given. For one thread at a time.
 */
public final class RealServerSpecBuilder {
    private RealServerSpec spec;

    RealServerSpecBuilder(RealServerSpec spec) {
        this.spec = spec;
    }

    /** Has packets get there by network address translation. */
    public RealServerSpecBuilder masquerade() {
        return forwarding(ForwardingMethod.MASQUERADE);
    }

    /** Has packets get there by direct routing. */
    public RealServerSpecBuilder direct() {
        return forwarding(ForwardingMethod.DIRECT);
    }

    /** Has packets get there encapsulated like that. */
    public RealServerSpecBuilder tunnel(Tunnel encapsulation) {
        spec = spec.withForwarding(ForwardingMethod.TUNNEL).withTunnel(encapsulation);
        return this;
    }

    /** Has packets get there like that. */
    public RealServerSpecBuilder forwarding(ForwardingMethod method) {
        spec = spec.withForwarding(method);
        return this;
    }

    /** Gives it that share of connections, 0…2147483647; 0 takes no new ones. */
    public RealServerSpecBuilder weight(long share) {
        spec = spec.withWeight(share);
        return this;
    }

    /**
     * Gives it no new connections once it has {@code upper}, until it has fewer than {@code lower} again.
     *
     * @param upper a number of connections, 0…4294967295; kernels from 6.12 on refuse more than 2147483647.
     *     0 means no limit
     * @param lower a number of connections, 0…{@code upper}
     */
    public RealServerSpecBuilder thresholds(long upper, long lower) {
        spec = spec.withThresholds(upper, lower);
        return this;
    }

    /** The server with all that was said. */
    public RealServerSpec build() {
        return spec;
    }
}
