package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the nest of counters and rates; its 32- and 64-bit forms ({@code STATS}, {@code STATS64}) differ only in
 * width.
 */
final class StatsCodec {
    private static final int COUNTERS = 10;

    private StatsCodec() {}

    /** Decodes the nest. Returns counters of 0 if the kernel sends none. */
    static Stats decode(@Nullable AttributeReader nest) throws MalformedMessageException {
        if (nest == null) {
            return Stats.ZERO;
        }
        long[] values = null;
        while (nest.next()) {
            int number = nest.type();
            long value = number >= 1 && number <= COUNTERS ? nest.u32OrU64() : 0;
            if (value != 0) {
                values = values == null ? new long[COUNTERS] : values;
                values[number - 1] = value;
            }
        }
        nest.finish();
        if (values == null) {
            return Stats.ZERO;
        }
        return new Stats(
                values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8],
                values[9]);
    }
}
