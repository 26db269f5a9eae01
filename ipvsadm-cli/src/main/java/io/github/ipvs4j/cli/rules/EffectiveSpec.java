package io.github.ipvs4j.cli.rules;

import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;

/** A configuration without what has no effect in it and what no rule can say, so that equal ones are equal. */
final class EffectiveSpec {
    private static final int SAYABLE = ServiceSpec.PERSISTENT
            | ServiceSpec.ONE_PACKET
            | ServiceSpec.SCHED_1
            | ServiceSpec.SCHED_2
            | ServiceSpec.SCHED_3;

    private EffectiveSpec() {}

    /** Of a service: time-out and mask count with persistence only. */
    static ServiceSpec of(ServiceSpec service) {
        boolean persistent = service.isPersistent();
        return ServiceSpec.reported(
                service.key(),
                service.scheduler(),
                service.flags() & SAYABLE,
                persistent ? service.timeoutSeconds() : 0,
                persistent ? service.netmask() : Netmask.full(service.key().family()),
                service.persistenceEngine());
    }

    /**
     * Of a server: how it is tunnelled counts if it is, its port with gue and its checksums with all types but ipip.
     */
    static RealServerSpec of(RealServerSpec server) {
        return server.withTunnel(server.forwarding().isTunnel() ? of(server.tunnel()) : Tunnel.IPIP);
    }

    private static Tunnel of(Tunnel tunnel) {
        TunnelType type = tunnel.type();
        return new Tunnel(
                type,
                type.equals(TunnelType.GUE) ? tunnel.port() : 0,
                type.equals(TunnelType.IPIP) ? 0 : tunnel.flags());
    }
}
