package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.RealServerStatus;

/** Forwarding, weight and connections. */
final class StandardFormat extends TableFormat {
    @Override
    public void title(TextBuffer text) {
        text.append("Prot LocalAddress:Port Scheduler Flags\n");
        text.append("  -> RemoteAddress:Port           Forward Weight ActiveConn InActConn\n");
    }

    @Override
    void serverColumns(TextBuffer text, RealServerStatus server) {
        text.append(' ').left(forwardingWord(server.spec().forwarding()), 7);
        connections(text, server);
    }

    static void connections(TextBuffer text, RealServerStatus server) {
        text.append(' ').left(server.spec().weight(), 6);
        text.append(' ').left(server.activeConnections(), 10);
        text.append(' ').left(server.inactiveConnections(), 10);
    }
}
