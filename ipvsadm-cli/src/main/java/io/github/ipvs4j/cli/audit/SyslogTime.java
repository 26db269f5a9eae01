package io.github.ipvs4j.cli.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The time in the form of the system log, {@code Jan  2 03:04:05}: local, in English, and formatted once a second. */
final class SyslogTime {
    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private final ZoneId zone = ZoneId.systemDefault();
    private long second = -1;
    private String text = "";

    String now() {
        long now = System.currentTimeMillis() / 1000;
        if (now != second) {
            second = now;
            text = of(Instant.ofEpochSecond(now).atZone(zone));
        }
        return text;
    }

    static String of(ZonedDateTime time) {
        int month = 3 * (time.getMonthValue() - 1);
        return MONTHS.substring(month, month + 3) + two(time.getDayOfMonth(), " ") + two(time.getHour(), "0") + ":"
                + two(time.getMinute(), "0").substring(1) + ":"
                + two(time.getSecond(), "0").substring(1);
    }

    /** Returns a blank and two places. */
    private static String two(int number, String fill) {
        return (number < 10 ? " " + fill : " ") + number;
    }
}
