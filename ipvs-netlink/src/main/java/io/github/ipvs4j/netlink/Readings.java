package io.github.ipvs4j.netlink;

import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what is in a list that the kernel tells in several pieces. It goes on by counting: if somebody deletes an
 * entry between two pieces, another one that nobody touched moves forward and is left out, and if somebody adds one,
 * another is told twice. It does not say that this happened.
 *
 * <p>Two readings in a row that have the same entries in the same order are what is there. While the list keeps
 * changing, it is read so often that no entry can be left out by all readings, since that takes a change between the
 * same two pieces of each of them.
 */
abstract class Readings<T> {
    /** If one reading in ten left out the same entry, eight would leave it out once in a hundred million times. */
    private static final int MOST = 8;

    /** What nobody has seen in so many readings is gone. */
    private static final int GONE_AFTER = 4;

    /** One more reading. */
    abstract List<T> read() throws IpvsException;

    /** One more reading, of nothing but the keys. */
    abstract List<?> readKeys() throws IpvsException;

    /** Whether the last reading came in one piece. */
    abstract boolean wasWhole();

    abstract Object key(T entry);

    /** What is there now of an entry that not all readings had; null if it is gone. */
    abstract @Nullable T now(T entry, boolean seenLately) throws IpvsException;

    /** What is there, after one reading that came in several pieces. */
    List<T> complete(List<T> first) throws IpvsException {
        List<?> before = readKeys();
        if (areSame(first, before)) {
            return first;
        }
        Map<Object, Seen<T>> all = new LinkedHashMap<>();
        note(first, 1, all);
        for (int reading = 2; reading <= MOST; reading++) {
            List<T> next = read();
            if (wasWhole() || areSame(next, before)) {
                return next;
            }
            note(next, reading, all);
            before = keys(next);
        }
        return union(all);
    }

    private List<Object> keys(List<T> entries) {
        List<Object> keys = new ArrayList<>(entries.size());
        for (T entry : entries) {
            keys.add(key(entry));
        }
        return keys;
    }

    /** Whether both have the same entries in the same order, each of them once. */
    private boolean areSame(List<T> entries, List<?> keys) {
        if (entries.size() != keys.size()) {
            return false;
        }
        Set<Object> once = new HashSet<>(2 * entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Object key = key(entries.get(i));
            if (!key.equals(keys.get(i)) || !once.add(key)) {
                return false;
            }
        }
        return true;
    }

    private void note(List<T> entries, int reading, Map<Object, Seen<T>> all) {
        for (T entry : entries) {
            Object key = key(entry);
            Seen<T> seen = all.get(key);
            if (seen == null) {
                seen = new Seen<>(entry);
                all.put(key, seen);
            }
            seen.again(entry, reading);
        }
    }

    private List<T> union(Map<Object, Seen<T>> all) throws IpvsException {
        List<T> entries = new ArrayList<>(all.size());
        for (Seen<T> seen : all.values()) {
            T entry = seen.times == MOST ? seen.entry : now(seen.entry, MOST - seen.last < GONE_AFTER);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** An entry as it was read last. */
    private static final class Seen<T> {
        private T entry;
        private int times;
        private int last;

        Seen(T entry) {
            this.entry = entry;
        }

        void again(T newer, int reading) {
            entry = newer;
            times += last == reading ? 0 : 1;
            last = reading;
        }
    }

    /** All services. The kernel tells one alone as well. */
    static final class OfServices extends Readings<ServiceStatus> {
        private final Dialogue ipvs;

        OfServices(Dialogue ipvs) {
            this.ipvs = ipvs;
        }

        @Override
        List<ServiceStatus> read() throws IpvsException {
            return ipvs.readServices(new ServiceCodec());
        }

        @Override
        List<?> readKeys() throws IpvsException {
            return ipvs.readServices(EntryKeyDecoder.ofServices());
        }

        @Override
        boolean wasWhole() {
            return ipvs.wasWhole();
        }

        @Override
        Object key(ServiceStatus entry) {
            return entry.spec().key();
        }

        @Override
        @Nullable
        ServiceStatus now(ServiceStatus entry, boolean seenLately) throws IpvsException {
            try {
                return ipvs.service(entry.spec().key());
            } catch (IpvsException e) {
                if (e.is(Operation.GET_SERVICE, Errno.ESRCH)) {
                    return null;
                }
                throw e;
            }
        }
    }

    /** The servers of one service, of which the kernel tells none alone. */
    static final class OfServers extends Readings<RealServerStatus> {
        private final Dialogue ipvs;
        private final ServiceKey service;

        OfServers(Dialogue ipvs, ServiceKey service) {
            this.ipvs = ipvs;
            this.service = service;
        }

        @Override
        List<RealServerStatus> read() throws IpvsException {
            return ipvs.readServers(service, new ServerCodec(service.family()));
        }

        @Override
        List<?> readKeys() throws IpvsException {
            return ipvs.readServers(service, EntryKeyDecoder.ofServers(service.family()));
        }

        @Override
        boolean wasWhole() {
            return ipvs.wasWhole();
        }

        @Override
        Object key(RealServerStatus entry) {
            return entry.spec().endpoint();
        }

        @Override
        @Nullable
        RealServerStatus now(RealServerStatus entry, boolean seenLately) {
            return seenLately ? entry : null;
        }
    }
}
