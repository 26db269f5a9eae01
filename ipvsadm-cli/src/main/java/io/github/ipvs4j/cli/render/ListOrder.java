package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of the C program's listings. It compares most things by the sign of a 32-bit difference that wraps around,
 * which is not transitive, so the outcome depends on the very steps of the sort: a merge sort from the top down that
 * takes from the left half unless the right one is less. A sort of the library gives other orders, or throws.
 */
public final class ListOrder {
    private ListOrder() {}

    /** Services in that order. */
    public static List<ServiceStatus> services(List<ServiceStatus> services) {
        return sort(services, new Comparator<>() {
            @Override
            public int compare(ServiceStatus a, ServiceStatus b) {
                return compareKeys(a.spec().key(), b.spec().key());
            }
        });
    }

    /** Servers of one service in that order. */
    public static List<RealServerStatus> servers(List<RealServerStatus> servers) {
        return sort(servers, new Comparator<>() {
            @Override
            public int compare(RealServerStatus a, RealServerStatus b) {
                int order = compareAddresses(
                        a.spec().endpoint().address(), b.spec().endpoint().address());
                return order != 0
                        ? order
                        : a.spec().endpoint().port() - b.spec().endpoint().port();
            }
        });
    }

    private static int compareKeys(ServiceKey a, ServiceKey b) {
        int order = (int) mark(a) - (int) mark(b);
        if (order == 0) {
            order = a.family().code() - b.family().code();
        }
        if (order == 0 && a instanceof ServiceKey.Address left && b instanceof ServiceKey.Address right) {
            order = left.protocol().number() - right.protocol().number();
            if (order == 0) {
                order = compareAddresses(
                        left.endpoint().address(), right.endpoint().address());
            }
            if (order == 0) {
                order = left.endpoint().port() - right.endpoint().port();
            }
        }
        return order;
    }

    private static long mark(ServiceKey key) {
        return key instanceof ServiceKey.FirewallMark mark ? mark.mark() : 0;
    }

    /** The first word counts, and all four if the left address is IPv6; the words an IPv4 address lacks are zero. */
    private static int compareAddresses(IpAddress a, IpAddress b) {
        int order = 0;
        for (int i = 0; i < a.words() && order == 0; i++) {
            order = a.word(i) - (i < b.words() ? b.word(i) : 0);
        }
        return order;
    }

    private static <T> List<T> sort(List<T> list, Comparator<T> comparison) {
        int size = list.size();
        if (size < 2) {
            return list;
        }
        List<T> left = sort(list.subList(0, size / 2), comparison);
        List<T> right = sort(list.subList(size / 2, size), comparison);
        List<T> merged = new ArrayList<>(size);
        int l = 0;
        int r = 0;
        while (l < left.size() && r < right.size()) {
            merged.add(comparison.compare(left.get(l), right.get(r)) <= 0 ? left.get(l++) : right.get(r++));
        }
        merged.addAll(left.subList(l, left.size()));
        merged.addAll(right.subList(r, right.size()));
        return merged;
    }
}
