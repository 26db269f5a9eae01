package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.SystemFiles;
import io.github.ipvs4j.model.Stats;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * What all services have counted, those that are gone included: {@code /proc/net/ip_vs_stats}, whose third line has
 * connections, packets in and out, and bytes in and out in hexadecimal.
 */
final class TotalStats {
    private static final String FILE = "ip_vs_stats";
    private static final int TITLE_LINES = 2;
    private static final int COUNTERS = 5;

    private TotalStats() {}

    /** The counters without rates, or null if the kernel does not tell them. */
    static @Nullable Stats read(SystemFiles files) {
        String text = files.readNet(FILE);
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
        return Long.parseUnsignedLong(words.nextToken(), 16);
    }
}
