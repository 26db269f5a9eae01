package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;

/**
 * The standard listing with rates, also of services, for {@code --watch} without a screen. Its users call the
 * constructor, because a method of {@link TableFormat} would load this class at each start.
 */
public final class MeasuredFormat extends TableFormat {
    /** The places where the columns of {@link StandardFormat} end. */
    private static final int RATES_COLUMN = 70;

    private final TableFormat standard = new StandardFormat();
    private final boolean exact;

    /** {@code exact} does not abbreviate large numbers. */
    public MeasuredFormat(boolean exact) {
        this.exact = exact;
    }

    @Override
    public void title(TextBuffer text) {
        int start = text.size();
        text.append(StandardFormat.SERVICE_TITLE).fill(start, RATES_COLUMN);
        StatsFormat.columnTitles(text, RateFormat.COLUMNS);
        text.append(StandardFormat.SERVER_TITLE);
    }

    @Override
    public void service(TextBuffer text, ServiceStatus service, Names names) {
        int start = text.size();
        describe(text, service.spec(), names).fill(start, RATES_COLUMN);
        RateFormat.rates(text, service.stats(), exact);
        text.append('\n');
    }

    @Override
    void serverColumns(TextBuffer text, RealServerStatus server) {
        standard.serverColumns(text, server);
        RateFormat.rates(text, server.stats(), exact);
    }
}
