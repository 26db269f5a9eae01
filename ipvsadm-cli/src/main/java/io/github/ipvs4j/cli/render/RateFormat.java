package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;

/** Rates per second. Of a server, only those of bytes are ever abbreviated. */
final class RateFormat extends TableFormat {
    private final boolean exact;

    RateFormat(boolean exact) {
        this.exact = exact;
    }

    @Override
    public void title(TextBuffer text) {
        StatsFormat.title(text, "CPS", "InPPS", "OutPPS", "InBPS", "OutBPS");
    }

    @Override
    public void service(TextBuffer text, ServiceStatus service, Names names) {
        int start = text.size();
        label(text, service.spec().key(), names).fill(start, FIRST_COLUMN);
        Stats stats = service.stats();
        LargeNumber.append(text, stats.connectionRate(), exact);
        LargeNumber.append(text, stats.inPacketRate(), exact);
        LargeNumber.append(text, stats.outPacketRate(), exact);
        bytes(text, stats);
        text.append('\n');
    }

    @Override
    void serverColumns(TextBuffer text, RealServerStatus server) {
        Stats stats = server.stats();
        text.append(' ').right(stats.connectionRate(), 8);
        text.append(' ').right(stats.inPacketRate(), 8);
        text.append(' ').right(stats.outPacketRate(), 8);
        bytes(text, stats);
    }

    private void bytes(TextBuffer text, Stats stats) {
        LargeNumber.append(text, stats.inByteRate(), exact);
        LargeNumber.append(text, stats.outByteRate(), exact);
    }
}
