package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.TunnelType;
import org.jspecify.annotations.Nullable;

/** Knows the kernel's demands on a single server. */
final class ServerRules {
    private static final int MAPPED = 0xffff;
    private static final int LINK_LOCAL = 0xfe80 >>> 6;

    private ServerRules() {}

    /** Returns the kernel's objection to the settings of a server, or null. */
    static @Nullable Objection ofSettings(ServiceKey service, RealServerSpec server, boolean daemonRuns) {
        if (server.endpoint().address().family() != service.family()) {
            if (!server.forwarding().isTunnel()) {
                return new Objection(Part.SERVER, "Different address family is allowed only for tunneling servers");
            }
            if (daemonRuns) {
                return new Objection(
                        Part.SERVER,
                        "servers of another address family and synchronisation daemons exclude each other");
            }
        }
        if (server.weight() > Integer.MAX_VALUE) {
            return new Objection(Part.WEIGHT, "weight " + server.weight() + " is above 2147483647");
        }
        if (server.lowerThreshold() > server.upperThreshold()) {
            return new Objection(
                    Part.THRESHOLD,
                    "lower threshold " + server.lowerThreshold() + " is above the upper threshold "
                            + server.upperThreshold());
        }
        boolean portless =
                server.tunnel().type().equals(TunnelType.GUE) && server.tunnel().port() == 0;
        return portless ? new Objection(Part.TUNNEL, "a gue tunnel needs a port") : null;
    }

    /** Returns the kernel's objection to the address of a new server, or null. */
    static @Nullable Objection ofAddress(IpAddress address) {
        return isUnicast(address) ? null : new Objection(Part.SERVER, "not a unicast address that a server may have");
    }

    /** Link-local addresses, and addresses that stand for IPv4 ones, do not count here. */
    private static boolean isUnicast(IpAddress address) {
        int first = address.word(0);
        if (address.isUnspecified()) {
            return false;
        }
        if (address.family() == AddressFamily.IPV4) {
            boolean broadcast = first == 0xffff_ffff || first == 0x7fff_ffff;
            return !broadcast && first >>> 28 != 0xe;
        }
        boolean mapped = first == 0 && address.word(1) == 0 && address.word(2) == MAPPED;
        return !mapped && first >>> 24 != 0xff && first >>> 22 != LINK_LOCAL;
    }
}
