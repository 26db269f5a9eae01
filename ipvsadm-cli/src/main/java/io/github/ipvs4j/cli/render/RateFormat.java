package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;

/** Rates per second. For a server, the format abbreviates only rates of bytes. */
final class RateFormat extends TableFormat {
    static final String[] COLUMNS = {"CPS", "InPPS", "OutPPS", "InBPS", "OutBPS"};

    private final boolean exact;

    RateFormat(boolean exact) {
        this.exact = exact;
    }

    @Override
    public void title(TextBuffer text) {
        StatsFormat.title(text, COLUMNS);
    }

    @Override
    public void service(TextBuffer text, ServiceStatus service, Names names) {
        int start = text.size();
        label(text, service.spec().key(), names).fill(start, FIRST_COLUMN);
        rates(text, service.stats(), exact);
        text.append('\n');
    }

    /** All of them, each abbreviated if it is large. */
    static void rates(TextBuffer text, Stats stats, boolean exact) {
        LargeNumber.append(text, stats.connectionRate(), exact);
        LargeNumber.append(text, stats.inPacketRate(), exact);
        LargeNumber.append(text, stats.outPacketRate(), exact);
        bytes(text, stats, exact);
    }

    @Override
    void serverColumns(TextBuffer text, RealServerStatus server) {
        Stats stats = server.stats();
        text.append(' ').right(stats.connectionRate(), 8);
        text.append(' ').right(stats.inPacketRate(), 8);
        text.append(' ').right(stats.outPacketRate(), 8);
        bytes(text, stats, exact);
    }

    private static void bytes(TextBuffer text, Stats stats, boolean exact) {
        LargeNumber.append(text, stats.inByteRate(), exact);
        LargeNumber.append(text, stats.outByteRate(), exact);
    }
}
