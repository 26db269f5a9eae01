package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;

/** Writes the number of connections of each group, one group a line. */
public final class CountFormat {
    private static final String COUNT = "count";
    private static final int PROTOCOL_WIDTH = 3;

    private final TextBuffer text;
    private final Names names;
    private final int width;

    /** Appends to that text, with room for counts up to {@code most}. */
    public CountFormat(TextBuffer text, Names names, long most) {
        this.text = text;
        this.names = names;
        this.width = Math.max(COUNT.length(), Long.toString(most).length());
    }

    /** Writes the two lines above the counts: the sum, and the titles of the columns. */
    public void title(long total, String columns) {
        text.append("IPVS connection entries: ").append(total).append('\n');
        text.right(COUNT, width).append(' ').append(columns).append('\n');
    }

    /** Writes the count of a service or server. */
    public void endpoint(long count, String protocol, Endpoint endpoint) {
        begin(count, protocol);
        names.append(text, endpoint, ConnectionFormat.protocol(protocol));
        text.append('\n');
    }

    /** Writes the count of a client. */
    public void host(long count, IpAddress address) {
        text.right(count, width).append(' ');
        names.append(text, address);
        text.append('\n');
    }

    /** Writes the count of a state. */
    public void state(long count, String protocol, String state) {
        begin(count, protocol);
        text.append(state).append('\n');
    }

    private void begin(long count, String protocol) {
        text.right(count, width).append(' ').left(protocol, PROTOCOL_WIDTH).append(' ');
    }
}
