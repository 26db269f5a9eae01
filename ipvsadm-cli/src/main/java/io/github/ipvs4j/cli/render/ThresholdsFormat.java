package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.text.TextBuffer;

/** Thresholds and connections. */
final class ThresholdsFormat extends TableFormat {
    @Override
    public void title(TextBuffer text) {
        sharedTitle(text, " Uthreshold Lthreshold ActiveConn InActConn \n");
    }

    @Override
    void serverColumns(TextBuffer text, RealServerStatus server) {
        text.append(' ').left(server.spec().upperThreshold(), 10);
        text.append(' ').left(server.spec().lowerThreshold(), 10);
        connections(text, server);
    }
}
