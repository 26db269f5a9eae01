package io.github.ipvs4j.cli.system;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import org.slf4j.Logger;

/**
 * Creates the logger of {@link TraceLog}, in a context of its own. A configuration file would need an XML parser, a
 * quarter of the native executable. This is a class of its own, because otherwise the verifier would load logback with
 * {@link TraceLog} at every start.
 */
final class TraceLogger {
    private TraceLogger() {}

    /**
     * Returns a logger of this level, {@code debug} or {@code trace} in upper or lower case, that writes to standard
     * error.
     */
    static Logger of(String level) {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter()); // each event asks for one
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{HH:mm:ss.SSS} %-5level %msg%n");
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        ch.qos.logback.classic.Logger logger = context.getLogger("ipvsadm");
        logger.setLevel(Level.toLevel(level));
        logger.addAppender(appender);
        return logger;
    }
}
