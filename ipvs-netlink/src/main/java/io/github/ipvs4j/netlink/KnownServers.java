package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.netlink.wire.AttributeReader;
import io.github.ipvs4j.netlink.wire.MalformedMessageException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps recently decoded servers. A program that reads a table again and again finds nearly always the same servers.
 * Using the same values again saves two thirds of the memory of a listing.
 *
 * <p>It is a hash table that forgets: a new server takes the place of an old one if its few places are taken. It grows
 * with the table, up to {@value #MOST_SLOTS} servers, which are some 2 MB.
 */
final class KnownServers {
    private static final int FIRST_SLOTS = 64;
    private static final int MOST_SLOTS = 1 << 14;
    /** The number of places where a server may be. */
    private static final int PLACES = 4;

    private @Nullable RealServerSpec[] slots = new RealServerSpec[FIRST_SLOTS];
    private int replaced;

    /** Returns the value for the reading, a known instance if possible. */
    RealServerSpec find(ServerAttributes read, AttributeReader nest) throws MalformedMessageException {
        AddressFamily family = read.knownFamily();
        int hash = read.hash(nest);
        for (int i = 0; i < PLACES; i++) {
            RealServerSpec known = slots[hash + i & slots.length - 1];
            if (known == null) {
                return put(hash + i, read.toSpec(nest));
            }
            if (read.isOf(known, family, nest)) {
                return known;
            }
        }
        if (++replaced > slots.length / 4 && slots.length < MOST_SLOTS) {
            slots = new RealServerSpec[slots.length * 4];
            replaced = 0;
        }
        return put(hash + replaced % PLACES, read.toSpec(nest));
    }

    private RealServerSpec put(int place, RealServerSpec spec) {
        slots[place & slots.length - 1] = spec;
        return spec;
    }
}
