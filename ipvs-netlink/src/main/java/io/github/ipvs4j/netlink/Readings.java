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
 * Finds the true content of a list that the kernel sends in several pieces. Between two pieces the kernel remembers
 * only how many entries it has sent. If somebody deletes an entry meanwhile, an untouched entry moves forward and is
 * left out; if somebody adds one, another entry is sent twice. The kernel does not report this.
 *
 * <p>If two readings in a row have the same entries in the same order, the list is known. While it keeps changing, it
 * is read so often that no entry is missing from all readings: that would take a change between the same two pieces of
 * each reading.
 */
abstract class Readings<T> {
    /**
     * The number of readings. If one reading in ten left out the same entry, eight would all leave it out once in a
     * hundred million times.
     */
    private static final int MOST = 8;

    /** The number of readings after which an entry counts as gone if none of them has it. */
    private static final int GONE_AFTER = 4;

    /** Reads the whole list again. */
    abstract List<T> read() throws IpvsException;

    /** Reads the keys again. */
    abstract List<?> readKeys() throws IpvsException;

    /** Returns whether the last reading came in one piece. */
    abstract boolean wasWhole();

    abstract Object key(T entry);

    /** Reads an entry that some readings lack, or returns null if it is gone. */
    abstract @Nullable T now(T entry, boolean seenLately) throws IpvsException;

    /** Returns the entries, after one reading that came in several pieces. */
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

    /** Returns whether both have the same entries in the same order, each of them once. */
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

    /** Holds the last reading of an entry. */
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

    /** Reads all services. Unlike for servers, the kernel also reports a single service. */
    static final class OfServices extends Readings<ServiceStatus> {
        private final Dialogue ipvs;

        OfServices(Dialogue ipvs) {
            this.ipvs = ipvs;
        }

        @Override
        List<ServiceStatus> read() throws IpvsException {
            return ipvs.readServices(ipvs.serviceCodec());
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

    /** Reads the servers of one service. The kernel never sends a single server. */
    static final class OfServers extends Readings<RealServerStatus> {
        private final Dialogue ipvs;
        private final ServiceKey service;

        OfServers(Dialogue ipvs, ServiceKey service) {
            this.ipvs = ipvs;
            this.service = service;
        }

        @Override
        List<RealServerStatus> read() throws IpvsException {
            return ipvs.readServers(service, ipvs.serverCodec(service));
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
