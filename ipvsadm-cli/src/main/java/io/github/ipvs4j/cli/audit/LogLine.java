package io.github.ipvs4j.cli.audit;

import java.nio.charset.StandardCharsets;

/** Formats lines of a daemon as programs send them to the system log of their machine. */
public final class LogLine {
    /** {@code LOG_DAEMON} with {@code LOG_NOTICE}. */
    private static final String NOTICE = "<29>";
    /** {@code LOG_DAEMON} with {@code LOG_WARNING}. */
    private static final String WARNING = "<28>";

    private LogLine() {}

    /** Returns the bytes of a line with its priority, time and program. */
    public static byte[] of(boolean isWarning, String text) {
        String line = (isWarning ? WARNING : NOTICE) + new SyslogTime().now() + " ipvsadm["
                + ProcessHandle.current().pid() + "]: " + text;
        return line.getBytes(StandardCharsets.ISO_8859_1);
    }
}
