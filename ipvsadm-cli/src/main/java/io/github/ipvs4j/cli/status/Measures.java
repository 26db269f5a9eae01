package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.render.ChangeFormat;
import io.github.ipvs4j.cli.status.Alert.Severity;
import io.github.ipvs4j.cli.status.Alert.Subject;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.RealServerStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers that a monitoring plugin watches, their conditions and their performance data. */
final class Measures {
    private static final int HUNDRED = 100;
    /** Stands for the value of a subject that has none. */
    private static final long NONE = -1;

    private static final Subject[] SUBJECTS = {
        Subject.SERVICES, Subject.SERVERS, Subject.DRAINED, Subject.CONNECTIONS, Subject.RATE
    };

    private final StatusReport report;
    private final List<Alert> alerts;

    Measures(StatusReport report, List<Alert> alerts) {
        this.report = report;
        this.alerts = alerts;
    }

    /** Adds a finding for each condition that a number violates. */
    void check(PluginFindings findings) {
        for (Alert alert : alerts) {
            if (alert.range() != null) {
                check(alert, alert.range(), findings);
            }
        }
    }

    private void check(Alert alert, AlertRange range, PluginFindings findings) {
        if (alert.subject() == Subject.SERVERS) {
            checkServices(alert, range, findings);
            return;
        }
        long value = value(alert.subject(), range.isPercent());
        if (value != NONE && range.isAlerted(value)) {
            findings.add(alert.severity(), words(alert.subject(), value, range.isPercent()) + expected(range));
        }
    }

    private void checkServices(Alert alert, AlertRange range, PluginFindings findings) {
        NameLimit limit = new NameLimit();
        for (DirectorStatus.Service service : report.director().services()) {
            if (range.isAlerted(usable(service, range.isPercent())) && limit.countAndName()) {
                findings.add(
                        alert.severity(),
                        ChangeFormat.key(service.key()) + " has " + service.usableServers() + " of "
                                + service.servers().size() + " servers that get new connections"
                                + expected(range));
            }
        }
        int more = limit.unnamed();
        if (more > 0) {
            findings.add(
                    alert.severity(),
                    more + (more == 1 ? " more service violates" : " more services violate") + " servers="
                            + range.shown());
        }
    }

    private static String expected(AlertRange range) {
        return ", not in " + range.shown();
    }

    private static String words(Subject subject, long value, boolean percent) {
        return switch (subject) {
            case SERVICES -> value + (value == 1 ? " service" : " services");
            case DRAINED ->
                value
                        + (percent
                                ? " % of the servers have weight 0"
                                : (value == 1 ? " server" : " servers") + " with weight 0");
            case CONNECTIONS ->
                percent ? "the fullest server has " + value + " % of its threshold" : value + " active connections";
            case RATE -> value + " new connections per second";
            case SERVERS, DAEMON, FILE -> throw new IllegalArgumentException(subject + " has texts of its own");
        };
    }

    /** Returns the value of a subject, in per cent or as a number, or {@link #NONE}. */
    private long value(Subject subject, boolean percent) {
        TableTotals totals = report.totals();
        return switch (subject) {
            case SERVICES -> report.director().services().size();
            case SERVERS -> fewest(percent);
            case DRAINED -> percent ? percent(totals.drainedServers(), totals.servers()) : totals.drainedServers();
            case CONNECTIONS -> percent ? fullest() : totals.active();
            case RATE -> totals.total().connectionRate();
            case DAEMON, FILE -> NONE;
        };
    }

    private long fewest(boolean percent) {
        long fewest = NONE;
        for (DirectorStatus.Service service : report.director().services()) {
            long usable = usable(service, percent);
            fewest = fewest == NONE ? usable : Math.min(fewest, usable);
        }
        return fewest;
    }

    private static long usable(DirectorStatus.Service service, boolean percent) {
        int usable = service.usableServers();
        return percent ? percent(usable, service.servers().size()) : usable;
    }

    /** Returns how full the fullest server with an upper threshold is, or {@link #NONE}. */
    private long fullest() {
        long fullest = NONE;
        for (DirectorStatus.Service service : report.director().services()) {
            for (RealServerStatus server : service.servers()) {
                long upper = server.spec().upperThreshold();
                if (upper > 0) {
                    long full = percent(server.activeConnections() + server.inactiveConnections(), upper);
                    fullest = Math.max(fullest, full);
                }
            }
        }
        return fullest;
    }

    /** Returns a part in per cent, rounded down. */
    private static long percent(long part, long whole) {
        return whole == 0 ? 0 : part * HUNDRED / whole;
    }

    /** Returns the line of a director in good order. */
    String summary() {
        TableTotals totals = report.totals();
        int services = report.director().services().size();
        return services + (services == 1 ? " service, " : " services, ") + totals.usableServers() + " of "
                + totals.servers() + " servers get new connections, " + totals.active() + " active connections";
    }

    /**
     * Returns the performance data: each number, and each per cent that has a condition. Its form is
     * {@code label=value[unit];warning;critical;least}.
     */
    String performance() {
        StringBuilder text = new StringBuilder();
        for (Subject subject : SUBJECTS) {
            append(text, subject, false);
            if (range(subject, Severity.WARNING, true) != null || range(subject, Severity.CRITICAL, true) != null) {
                append(text, subject, true);
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text, Subject subject, boolean percent) {
        long value = value(subject, percent);
        if (value != NONE) {
            text.append(' ')
                    .append(subject.word())
                    .append(percent ? "_percent=" : "=")
                    .append(value)
                    .append(percent ? "%;" : ";")
                    .append(text(range(subject, Severity.WARNING, percent)))
                    .append(';')
                    .append(text(range(subject, Severity.CRITICAL, percent)))
                    .append(";0");
        }
    }

    private static String text(@Nullable AlertRange range) {
        return range == null ? "" : range.text();
    }

    private @Nullable AlertRange range(Subject subject, Severity severity, boolean percent) {
        for (Alert alert : alerts) {
            AlertRange range = alert.range();
            if (alert.subject() == subject
                    && alert.severity() == severity
                    && range != null
                    && range.isPercent() == percent) {
                return range;
            }
        }
        return null;
    }
}
