package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.RealServerStatus;

/** Thresholds and connections. */
final class ThresholdsFormat extends TableFormat {
    @Override
    public void title(TextBuffer text) {
        text.left("Prot LocalAddress:Port", FIRST_COLUMN);
        text.append(" Uthreshold Lthreshold ActiveConn InActConn \n");
        titleOfServers(text);
        text.append('\n');
    }

    @Override
    void serverColumns(TextBuffer text, RealServerStatus server) {
        text.append(' ').left(server.spec().upperThreshold(), 10);
        text.append(' ').left(server.spec().lowerThreshold(), 10);
        text.append(' ').left(server.activeConnections(), 10);
        text.append(' ').left(server.inactiveConnections(), 10);
    }
}
