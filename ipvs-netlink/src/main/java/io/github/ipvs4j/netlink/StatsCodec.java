package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import java.util.Arrays;

/**
 * Decodes the nest of counters and rates; its 32- and 64-bit forms ({@code STATS}, {@code STATS64}) differ only in
 * width.
 */
final class StatsCodec {
    /** The place of a nest that the kernel did not send. */
    static final long NOWHERE = -1;

    private static final int COUNTERS = 10;

    private final long[] values = new long[COUNTERS];

    /** Decodes the nest at a place of {@code outer}. Returns counters of 0 if the kernel sends none. */
    Stats decode(AttributeReader outer, long place) throws MalformedMessageException {
        if (place == NOWHERE) {
            return Stats.ZERO;
        }
        AttributeReader nest = outer.inside(place);
        Arrays.fill(values, 0);
        long all = 0;
        while (nest.next()) {
            int number = nest.type();
            if (number >= 1 && number <= COUNTERS) {
                long value = nest.u32OrU64();
                values[number - 1] = value;
                all |= value;
            }
        }
        nest.finish();
        if (all == 0) {
            return Stats.ZERO;
        }
        return new Stats(
                values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8],
                values[9]);
    }
}
