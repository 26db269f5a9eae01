package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.status.Alert;
import io.github.ipvs4j.cli.status.Alert.Severity;
import io.github.ipvs4j.cli.status.Alert.Subject;
import io.github.ipvs4j.cli.status.AlertRange;
import io.github.ipvs4j.model.SyncRole;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of a monitoring plugin, such as {@code servers=2:} or {@code daemon=master}. */
final class AlertParser {
    private static final char PERCENT = '%';

    private AlertParser() {}

    /** Returns the condition that a line gives for a severity. */
    static Alert parse(Severity severity, String text) throws UsageException {
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
            case SERVICES, SERVERS, DRAINED, CONNECTIONS, RATE -> ofRange(severity, subject, text, value);
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
        AlertRange range = range(value);
        if (range == null) {
            throw illegal(severity, text, "a range is MOST, LEAST:, LEAST:MOST or ~:MOST, perhaps with @ before it");
        }
        if (range.isPercent() && !subject.hasPercent()) {
            throw illegal(severity, text, subject.word() + " has no per cent");
        }
        return new Alert(severity, subject, range, null, "");
    }

    /** Returns the range for a text, or null if the text is not a range. */
    static @Nullable AlertRange range(String word) {
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != PERCENT || i == 0 || !isDigit(word.charAt(i - 1))) {
                numbers.append(word.charAt(i));
            }
        }
        String text = numbers.toString();
        boolean inverted = text.startsWith("@");
        String range = inverted ? text.substring(1) : text;
        int colon = range.indexOf(':');
        String first = colon < 0 ? "0" : range.substring(0, colon);
        String last = colon < 0 ? range : range.substring(colon + 1);
        // no value is below zero
        long least = first.equals("~") ? 0 : number(first);
        long most = last.isEmpty() && colon >= 0 ? Long.MAX_VALUE : number(last);
        if (least == Numbers.NONE || most == Numbers.NONE || least > most) {
            return null;
        }
        return new AlertRange(least, most, inverted, text.length() < word.length(), text, word);
    }

    private static long number(String text) {
        return text.isEmpty() || !isDigit(text.charAt(0)) ? Numbers.NONE : Numbers.parse(text, 0, Long.MAX_VALUE);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static UsageException illegal(Severity severity, String text, String why) {
        return UsageException.of(
                "illegal " + severity.name().toLowerCase(Locale.ROOT) + " `" + text + "' specified: " + why);
    }
}
