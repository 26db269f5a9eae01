package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.SyncRole;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A condition under which a monitoring plugin reports WARNING or CRITICAL.
 *
 * @param severity which of both
 * @param subject what it watches
 * @param range the good values; null for a daemon or file
 * @param role the daemon that must run, or null
 * @param file the file that the table must equal; empty if it watches something else
 */
public record Alert(
        Severity severity,
        Subject subject,
        @Nullable AlertRange range,
        @Nullable SyncRole role,
        String file) {
    /** The states of a monitoring plugin. */
    public enum Severity {
        OK(0),
        WARNING(1),
        CRITICAL(2),
        UNKNOWN(3);

        private final int status;

        Severity(int status) {
            this.status = status;
        }

        /** Returns the exit status of a plugin in this state. */
        int status() {
            return status;
        }
    }

    /** The conditions that can be watched. */
    public enum Subject {
        SERVICES,
        SERVERS,
        DRAINED,
        CONNECTIONS,
        RATE,
        DAEMON,
        FILE;

        /** Returns the name on the command line. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static @Nullable Subject ofWord(String word) {
            for (Subject subject : values()) {
                if (subject.word().equals(word)) {
                    return subject;
                }
            }
            return null;
        }

        private boolean hasPercent() {
            return this == SERVERS || this == DRAINED || this == CONNECTIONS;
        }
    }

    /** Reads a condition such as {@code servers=2:} or {@code daemon=master}. */
    public static Alert parse(Severity severity, String text) throws UsageException {
        int equals = text.indexOf('=');
        Subject subject = equals < 0 ? null : Subject.ofWord(text.substring(0, equals));
        if (subject == null) {
            throw illegal(
                    severity, text, "services, servers, drained, connections or rate=RANGE, daemon=ROLE or file=FILE");
        }
        String value = text.substring(equals + 1);
        return switch (subject) {
            case DAEMON -> ofDaemon(severity, text, value);
            case FILE -> ofFile(severity, text, value);
            default -> ofRange(severity, subject, text, value);
        };
    }

    private static Alert ofDaemon(Severity severity, String text, String value) throws UsageException {
        SyncRole role = SyncRole.ofWord(value);
        if (role == null) {
            throw illegal(severity, text, "a daemon is master or backup");
        }
        return new Alert(severity, Subject.DAEMON, null, role, "");
    }

    private static Alert ofFile(Severity severity, String text, String value) throws UsageException {
        if (value.isEmpty() || value.equals("-")) {
            throw illegal(severity, text, "name a file");
        }
        return new Alert(severity, Subject.FILE, null, null, value);
    }

    private static Alert ofRange(Severity severity, Subject subject, String text, String value) throws UsageException {
        AlertRange range = AlertRange.parse(value);
        if (range == null) {
            throw illegal(severity, text, "a range is MOST, LEAST:, LEAST:MOST or ~:MOST, perhaps with @ before it");
        }
        if (range.isPercent() && !subject.hasPercent()) {
            throw illegal(severity, text, subject.word() + " has no per cent");
        }
        return new Alert(severity, subject, range, null, "");
    }

    private static UsageException illegal(Severity severity, String text, String why) {
        return UsageException.of(
                "illegal " + severity.name().toLowerCase(Locale.ROOT) + " `" + text + "' specified: " + why);
    }
}
