package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;

/** Counters since they were last zeroed. */
final class StatsFormat extends TableFormat {
    private final boolean exact;

    StatsFormat(boolean exact) {
        this.exact = exact;
    }

    @Override
    public void title(TextBuffer text) {
        title(text, "Conns", "InPkts", "OutPkts", "InBytes", "OutBytes");
    }

    static void title(TextBuffer text, String... columns) {
        text.left("Prot LocalAddress:Port", FIRST_COLUMN);
        columnTitles(text, columns);
        titleOfServers(text);
        text.append('\n');
    }

    static void columnTitles(TextBuffer text, String... columns) {
        for (String column : columns) {
            text.append(' ').right(column, 8);
        }
        text.append('\n');
    }

    @Override
    public void service(TextBuffer text, ServiceStatus service, Names names) {
        int start = text.size();
        label(text, service.spec().key(), names).fill(start, FIRST_COLUMN);
        columns(text, service.stats());
        text.append('\n');
    }

    @Override
    void serverColumns(TextBuffer text, RealServerStatus server) {
        columns(text, server.stats());
    }

    private void columns(TextBuffer text, Stats stats) {
        LargeNumber.append(text, stats.connections(), exact);
        LargeNumber.append(text, stats.inPackets(), exact);
        LargeNumber.append(text, stats.outPackets(), exact);
        LargeNumber.append(text, stats.inBytes(), exact);
        LargeNumber.append(text, stats.outBytes(), exact);
    }
}
