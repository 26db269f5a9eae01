package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.model.Stats;
import java.util.Arrays;
import java.util.List;

/** What services and servers are ordered by, most first, and what the bars show. */
enum SortKey {
    /** As they were read. */
    LISTED("table order") {
        @Override
        long value(long connections, Stats stats) {
            return 0;
        }
    },
    CONNECTIONS("connections") {
        @Override
        long value(long connections, Stats stats) {
            return connections;
        }
    },
    CONNECTION_RATE("conn/s") {
        @Override
        long value(long connections, Stats stats) {
            return stats.connectionRate();
        }
    },
    BYTE_RATE("bytes/s") {
        @Override
        long value(long connections, Stats stats) {
            return stats.inByteRate() + stats.outByteRate();
        }
    };

    private final String title;

    SortKey(String title) {
        this.title = title;
    }

    /** How the screen calls it. */
    String title() {
        return title;
    }

    /** The value of a service or server with so many connections. */
    abstract long value(long connections, Stats stats);

    /** What bars show while this decides the order. */
    SortKey bars() {
        return this == LISTED ? CONNECTION_RATE : this;
    }

    /** The next one, or with −1 the one before. */
    SortKey step(int by) {
        List<SortKey> all = Arrays.asList(values());
        return all.get(Math.floorMod(all.indexOf(this) + by, all.size()));
    }
}
