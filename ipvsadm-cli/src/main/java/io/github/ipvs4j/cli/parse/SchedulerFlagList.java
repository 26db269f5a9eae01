package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.rules.SchedulerFlags;
import org.jspecify.annotations.Nullable;

/** Parses the comma-separated list of {@code -b}. */
final class SchedulerFlagList {
    /** The number of bytes that the C program reads. */
    private static final int MAX_BYTES = 127;

    private SchedulerFlagList() {}

    /** Returns the flag bits for a service with this scheduler, or with any if null. Ignores empty parts. */
    static int parse(String list, @Nullable String scheduler) throws UsageException {
        int bits = 0;
        int end = Math.min(list.length(), MAX_BYTES);
        for (int at = 0; at < end; ) {
            int comma = list.indexOf(',', at);
            int stop = comma < 0 || comma > end ? end : comma;
            if (stop > at) {
                bits |= bit(list.substring(at, stop), scheduler);
            }
            at = stop + 1;
        }
        return bits;
    }

    private static int bit(String word, @Nullable String scheduler) throws UsageException {
        int bit = SchedulerFlags.bit(word);
        if (bit == 0) {
            throw UsageException.of("invalid scheduler flag `" + word + "'");
        }
        String only = SchedulerFlags.scheduler(word);
        if (only != null && scheduler != null && !only.equals(scheduler)) {
            throw UsageException.of("incompatible scheduler flag `" + word + "'");
        }
        return bit;
    }
}
