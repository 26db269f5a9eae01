package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.model.Stats;
import java.util.Arrays;
import java.util.List;

/** The keys by which services and servers are sorted, the largest first, and which the bars show. */
enum SortKey {
    /** The order of reading. */
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

    /** Returns its name on the screen. */
    String title() {
        return title;
    }

    /** Returns the value of a service or server with this many connections. */
    abstract long value(long connections, Stats stats);

    /** Returns the key that the bars show while this one sorts. */
    SortKey bars() {
        return this == LISTED ? CONNECTION_RATE : this;
    }

    /** Returns the next one, or with −1 the one before. */
    SortKey step(int by) {
        List<SortKey> all = Arrays.asList(values());
        return all.get(Math.floorMod(all.indexOf(this) + by, all.size()));
    }
}
