package io.github.ipvs4j.cli.system;

import io.github.ipvs4j.cli.render.Quoted;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.netlink.describe.MessageDescriber;
import io.github.ipvs4j.netlink.traffic.TrafficListener;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Logs to standard error if {@value #VARIABLE} asks for it: {@code debug} for every netlink message in words, the
 * time that each answer took, and failures with their stack traces; {@code trace} for the bytes of each datagram as
 * well. Otherwise Java does not load the logging libraries.
 */
public final class TraceLog implements TrafficListener {
    /** The environment variable. */
    public static final String VARIABLE = "IPVSADM_LOG";

    private static final int NANOS_PER_MICRO = 1000;

    private final Logger logger;
    /** The time when the process started, on the clock of {@link System#nanoTime()}. */
    private final long start = System.nanoTime() - ProcessAge.nanos();

    private long lastSent;

    private TraceLog(String level) {
        logger = TraceLogger.of(level);
    }

    /**
     * Returns the log for a value of the variable, or null for any other value than the two levels. So a misspelt value
     * costs and prints nothing.
     */
    public static @Nullable TraceLog ifWanted(@Nullable String level) {
        return level != null && (level.equalsIgnoreCase("debug") || level.equalsIgnoreCase("trace"))
                ? new TraceLog(level)
                : null;
    }

    /** Logs the command line. */
    public void called(String program, String[] arguments) {
        StringBuilder text = new StringBuilder("process ");
        text.append(ProcessHandle.current().pid()).append(" on Java ").append(Runtime.version());
        text.append(": ").append(Quoted.of(program));
        for (String argument : arguments) {
            text.append(' ').append(Quoted.of(argument));
        }
        note(text.toString());
    }

    /** Logs another message. */
    public void note(String text) {
        if (logger.isDebugEnabled()) {
            logger.debug("{} {}", sinceStart(System.nanoTime()), text);
        }
    }

    @Override
    public void sent(byte[] bytes, int length) {
        datagram(System.nanoTime(), "sent", bytes, length);
        lastSent = System.nanoTime(); // the time that the lines took is not the kernel's
    }

    @Override
    public void received(byte[] bytes, int length) {
        long now = System.nanoTime();
        datagram(now, "received after " + millis(now - lastSent) + " ms", bytes, length);
    }

    private void datagram(long now, String what, byte[] bytes, int length) {
        String prefix = sinceStart(now) + " " + what + ": ";
        for (String line : MessageDescriber.describe(bytes, length)) {
            logger.debug("{}{}", prefix, line);
        }
        if (logger.isTraceEnabled()) {
            logger.trace("{}{} bytes {}", prefix, length, HexFormat.of().formatHex(bytes, 0, length));
        }
    }

    private String sinceStart(long now) {
        return "+" + millis(now - start) + " ms";
    }

    /** Returns milliseconds with three digits after the point. */
    private static String millis(long nanos) {
        long micros = nanos / NANOS_PER_MICRO;
        String fraction = Long.toString(1000 + micros % 1000);
        return micros / 1000 + "." + fraction.substring(1);
    }

    /** Logs a failure with its stack trace. */
    public void failed(Throwable failure) {
        logger.debug(sinceStart(System.nanoTime()) + " failed: " + name(failure), failure);
    }

    private static String name(Throwable failure) {
        Throwable reason = failure.getCause() instanceof IpvsException cause ? cause : failure;
        if (!(reason instanceof IpvsException refusal)) {
            return failure.getClass().getSimpleName();
        }
        return refusal.operation() + (refusal.isRefusal() ? " with " + Errno.name(refusal.errno()) : "");
    }
}
