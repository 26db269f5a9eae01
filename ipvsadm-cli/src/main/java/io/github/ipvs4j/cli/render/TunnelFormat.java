package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.model.text.TextBuffer;

/** The standard columns with the tunnel of each server. */
final class TunnelFormat extends TableFormat {
    @Override
    public void title(TextBuffer text) {
        text.append("Prot LocalAddress:Port Scheduler Flags\n");
        text.append("  -> RemoteAddress:Port           Forward TunnelInfo    Weight ActiveConn InActConn\n");
    }

    @Override
    void serverColumns(TextBuffer text, RealServerStatus server) {
        text.append(' ').left(forwardingWord(server.spec().forwarding()), 7);
        text.append(' ').left(tunnel(server.spec()), 13);
        StandardFormat.weightAndConnections(text, server);
    }

    private static String tunnel(RealServerSpec server) {
        Tunnel tunnel = server.tunnel();
        int type = server.forwarding().isTunnel() ? tunnel.type().code() : -1;
        if (type == TunnelType.IPIP.code()) {
            return "ipip";
        }
        if (type == TunnelType.GUE.code()) {
            return "gue:" + tunnel.port() + ":" + checksum(tunnel.flags());
        }
        return type == TunnelType.GRE.code() ? "gre:" + checksum(tunnel.flags()) : "n/a";
    }

    private static String checksum(int flags) {
        return switch (flags) {
            case Tunnel.NO_CHECKSUM -> "-c";
            case Tunnel.CHECKSUM -> "+c";
            case Tunnel.REMOTE_CHECKSUM -> "r+c";
            default -> Integer.toString(flags);
        };
    }
}
