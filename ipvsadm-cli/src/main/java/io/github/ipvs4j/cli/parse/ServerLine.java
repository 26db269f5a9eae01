package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.change.PartialEdit;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.model.rules.ConfiguredTable;
import io.github.ipvs4j.model.rules.TunnelWords;

/** The settings of a server that a line gives. The other settings are the defaults or those of an existing server. */
final class ServerLine implements PartialEdit {
    private static final Slot[] TUNNEL = {Slot.TUN_TYPE, Slot.TUN_PORT, Slot.TUN_NOCSUM, Slot.TUN_CSUM, Slot.TUN_REMCSUM
    };

    private final ServiceKey key;
    private final Endpoint named;
    private final ServerOptions server;
    private final GivenOptions given;

    ServerLine(ServiceKey key, Endpoint named, ServerOptions server, GivenOptions given) {
        this.key = key;
        this.named = named;
        this.server = server;
        this.given = given;
    }

    /** Returns the server, with defaults for the settings that the line leaves out. */
    RealServerSpec alone() throws UsageException {
        return over(RealServerSpec.of(endpoint(server.forwarding()), server.forwarding(), server.weight()));
    }

    /** Finds settings that make no sense for any server. */
    void checkForwarding() throws UsageException {
        if (given.contains(Slot.FORWARDING)) {
            check(server.forwarding());
        }
    }

    @Override
    public Change onto(ConfiguredTable table) throws IpvsException, UsageException {
        Endpoint endpoint = given.contains(Slot.FORWARDING) ? endpoint(server.forwarding()) : named;
        return new Change.EditServer(key, over(table.server(key, endpoint)));
    }

    /** Methods that do not touch packets leave them the port they arrived with, which is the service's. */
    private Endpoint endpoint(ForwardingMethod forwarding) {
        return key instanceof ServiceKey.Address address && forwarding.code() != ForwardingMethod.MASQUERADE.code()
                ? new Endpoint(named.address(), address.endpoint().port())
                : named;
    }

    private void check(ForwardingMethod forwarding) throws UsageException {
        if (forwarding.isTunnel()) {
            return;
        }
        if (named.address().family() != key.family()) {
            throw UsageException.of("Different address family is allowed only for tunneling servers")
                    .about(given.valueAt(Slot.SERVER));
        }
        Slot tunnel = given.firstOf(TUNNEL);
        if (tunnel != null) {
            throw UsageException.of("Tunnel options conflict with forward method")
                    .about(given.at(tunnel));
        }
    }

    private RealServerSpec over(RealServerSpec base) throws UsageException {
        ForwardingMethod forwarding = given.contains(Slot.FORWARDING) ? server.forwarding() : base.forwarding();
        check(forwarding);
        return new RealServerSpec(
                base.endpoint(),
                forwarding,
                given.contains(Slot.WEIGHT) ? server.weight() : base.weight(),
                given.contains(Slot.UPPER_THRESHOLD) ? server.upperThreshold() : base.upperThreshold(),
                given.contains(Slot.LOWER_THRESHOLD) ? server.lowerThreshold() : base.lowerThreshold(),
                given.firstOf(TUNNEL) == null ? base.tunnel() : tunnel(base.tunnel()));
    }

    /** A tunnel of another type keeps nothing of the one before. */
    private Tunnel tunnel(Tunnel base) throws UsageException {
        TunnelType type = given.contains(Slot.TUN_TYPE) ? server.tunnelType() : base.type();
        Tunnel kept = type.equals(base.type()) ? base : new Tunnel(type, 0, Tunnel.NO_CHECKSUM);
        String word = TunnelWords.word(type);
        if (word != null) {
            LegalityCheck.checkTunnel(word, kept.port() != 0, given);
        }
        return new Tunnel(
                type, given.contains(Slot.TUN_PORT) ? server.tunnelPort() : kept.port(), checksum(kept.flags()));
    }

    private int checksum(int kept) {
        if (given.contains(Slot.TUN_CSUM)) {
            return Tunnel.CHECKSUM;
        }
        if (given.contains(Slot.TUN_REMCSUM)) {
            return Tunnel.REMOTE_CHECKSUM;
        }
        return given.contains(Slot.TUN_NOCSUM) ? Tunnel.NO_CHECKSUM : kept;
    }
}
