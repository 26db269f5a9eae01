package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.text.TextBuffer;

/** The standard format: forwarding method, weight and connections. */
final class StandardFormat extends TableFormat {
    static final String SERVICE_TITLE = "Prot LocalAddress:Port Scheduler Flags";
    static final String SERVER_TITLE = "  -> RemoteAddress:Port           Forward Weight ActiveConn InActConn\n";

    @Override
    public void title(TextBuffer text) {
        text.append(SERVICE_TITLE).append('\n').append(SERVER_TITLE);
    }

    @Override
    void serverColumns(TextBuffer text, RealServerStatus server) {
        text.append(' ').left(forwardingWord(server.spec().forwarding()), 7);
        weightAndConnections(text, server);
    }

    static void weightAndConnections(TextBuffer text, RealServerStatus server) {
        text.append(' ').left(server.spec().weight(), 6);
        connections(text, server);
    }
}
