package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.model.SyncRole;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A condition under which a monitoring plugin reports WARNING or CRITICAL.
 *
 * @param severity WARNING or CRITICAL
 * @param subject the watched value
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
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns the subject with this name, or null if there is none. */
        public static @Nullable Subject ofWord(String word) {
            for (Subject subject : values()) {
                if (subject.word().equals(word)) {
                    return subject;
                }
            }
            return null;
        }

        /** Returns whether its numbers may be per cent. */
        public boolean hasPercent() {
            return this == SERVERS || this == DRAINED || this == CONNECTIONS;
        }
    }
}
