package io.github.ipvs4j.model.metrics;

import io.github.ipvs4j.model.Stats;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The counters of all services, deleted ones included. The kernel reports them in {@code /proc/net/ip_vs_stats} alone,
 * whose third line has connections, packets in and out, and bytes in and out in hexadecimal.
 */
public final class TotalCounters {
    private static final int TITLE_LINES = 2;
    private static final int COUNTERS = 5;
    private static final int HEXADECIMAL = 16;

    private TotalCounters() {}

    /**
     * Reads the counters from the text of the file; all rates are 0.
     *
     * @param text the whole file, of the network namespace that the metrics are of; null or empty if it cannot be read
     * @return null if the text does not have them
     */
    public static @Nullable Stats parse(@Nullable String text) {
        StringTokenizer lines = new StringTokenizer(text == null ? "" : text, "\n");
        for (int i = 0; i < TITLE_LINES && lines.hasMoreTokens(); i++) {
            lines.nextToken();
        }
        StringTokenizer words = new StringTokenizer(lines.hasMoreTokens() ? lines.nextToken() : "");
        if (words.countTokens() != COUNTERS) {
            return null;
        }
        try {
            return new Stats(next(words), next(words), next(words), next(words), next(words), 0, 0, 0, 0, 0);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static long next(StringTokenizer words) {
        return Long.parseUnsignedLong(words.nextToken(), HEXADECIMAL);
    }
}
