package io.github.ipvs4j.cli.watch;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of day, for people and for programs. */
final class WallTime {
    private static final int TIME_OF_DAY = "2026-01-02T".length();
    private static final int OFFSET = "2026-01-02T03:04:05".length();

    private WallTime() {}

    /** Returns the local time now. */
    static String now() {
        return of(OffsetDateTime.now(ZoneId.systemDefault()));
    }

    /** Returns text such as {@code 2026-01-02T03:04:05+01:00}, as ISO 8601 and RFC 3339 have it. */
    static String of(OffsetDateTime time) {
        ZoneOffset offset = time.getOffset();
        return time.getYear() + "-" + two(time.getMonthValue()) + "-" + two(time.getDayOfMonth()) + "T"
                + two(time.getHour()) + ":" + two(time.getMinute()) + ":" + two(time.getSecond())
                + offset.getId();
    }

    /** Returns the hours, minutes and seconds of a text that {@link #of} has made. */
    static String timeOfDay(String time) {
        return time.substring(TIME_OF_DAY, OFFSET);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
