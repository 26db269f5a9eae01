package io.github.ipvs4j.cli;

import io.github.ipvs4j.netlink.conn.TrafficListener;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells on standard error what goes on, if {@value #VARIABLE} asks for it: {@code debug} for failures with their stack
 * traces, {@code trace} for every netlink datagram as well. Nothing of the logging libraries is loaded otherwise.
 */
final class TraceLog implements TrafficListener {
    /** The environment variable, also named in {@code logback.xml}. */
    static final String VARIABLE = "IPVSADM_LOG";

    private final Logger logger = LoggerFactory.getLogger("ipvsadm");

    private TraceLog() {}

    static @Nullable TraceLog ifWanted(@Nullable String level) {
        return level == null || level.isEmpty() ? null : new TraceLog();
    }

    @Override
    public void sent(byte[] bytes, int length) {
        datagram("sent", bytes, length);
    }

    @Override
    public void received(byte[] bytes, int length) {
        datagram("received", bytes, length);
    }

    private void datagram(String direction, byte[] bytes, int length) {
        if (logger.isTraceEnabled()) {
            logger.trace("{} {} bytes {}", direction, length, HexFormat.of().formatHex(bytes, 0, length));
        }
    }

    void failed(Throwable problem) {
        logger.debug("failed", problem);
    }
}
