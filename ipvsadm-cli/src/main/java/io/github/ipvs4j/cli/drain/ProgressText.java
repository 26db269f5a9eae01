package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.model.drain.RemainingConnections;

/** The progress of a wait in words. */
final class ProgressText {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE_SECONDS = 60;
    /** From which number of seconds on minutes say enough. */
    private static final long MANY_SECONDS = 120;

    private final long first;

    /** Creates the text for a waiting that began with that many connections and clients. */
    ProgressText(long first) {
        this.first = first;
    }

    /** Returns text such as {@code 12 connections left, 2 per second end, about 6 s to go}. */
    String of(RemainingConnections left, long elapsedNanos) {
        long ended = first - left.sum();
        String text = left.text() + " left";
        if (left.sum() == 0 || ended <= 0 || elapsedNanos < SECOND) {
            return text;
        }
        double perSecond = (double) ended * SECOND / elapsedNanos;
        return text + ", " + rate(perSecond) + " end, about " + duration(Math.round(left.sum() / perSecond)) + " to go";
    }

    private static String rate(double perSecond) {
        return perSecond >= 1
                ? Math.round(perSecond) + " per second"
                : Math.max(1, Math.round(perSecond * MINUTE_SECONDS)) + " per minute";
    }

    private static String duration(long seconds) {
        return seconds < MANY_SECONDS
                ? Math.max(1, seconds) + " s"
                : Math.round((double) seconds / MINUTE_SECONDS) + " min";
    }
}
