package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.text.TextBuffer;

/** Weight, persistence templates and connections. */
final class PersistentConnFormat extends TableFormat {
    @Override
    public void title(TextBuffer text) {
        sharedTitle(text, " Weight    PersistConn ActiveConn InActConn \n");
    }

    @Override
    void serverColumns(TextBuffer text, RealServerStatus server) {
        text.append(' ').left(server.spec().weight(), 9);
        text.append(' ').left(server.persistentConnections(), 11);
        connections(text, server);
    }
}
