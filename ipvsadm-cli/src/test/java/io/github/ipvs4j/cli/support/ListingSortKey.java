package io.github.ipvs4j.cli.support;

import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.testkit.Samples;
import java.util.ArrayList;
import java.util.List;

/**
 * The documented order of listings, taken from the text of a listing and independent of the program.
 *
 * @param text what the listing shows
 * @param first mark, family and protocol of a service
 * @param address the words of the address: one, or four
 * @param port the port
 */
public record ListingSortKey(String text, List<Integer> first, List<Integer> address, int port) {
    /** {@code TCP  10.0.0.1:80} or {@code FWM  5 IPv6}. */
    public static ListingSortKey ofService(String text) {
        if (text.startsWith("FWM")) {
            String[] parts = text.split(" +");
            int mark = (int) Long.parseLong(parts[1]);
            return new ListingSortKey(text, List.of(mark, parts.length == 3 ? 10 : 2, 0), List.of(0), 0);
        }
        ListingSortKey server = ofServer(text.substring(5));
        int protocol = text.startsWith("TCP") ? 6 : text.startsWith("UDP") ? 17 : 132;
        int family = server.address.size() == 4 ? 10 : 2;
        return new ListingSortKey(text, List.of(0, family, protocol), server.address, server.port);
    }

    /** {@code 10.0.0.1:80}; the family of servers is not compared. */
    public static ListingSortKey ofServer(String text) {
        int colon = text.lastIndexOf(':');
        IpAddress address = Samples.ip(text.substring(0, colon).replaceAll("[\\[\\]]", ""));
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < address.words(); i++) {
            words.add(address.word(i));
        }
        return new ListingSortKey(text, List.of(0, 0, 0), words, Integer.parseInt(text.substring(colon + 1)));
    }

    private int compare(ListingSortKey right) {
        int order = difference(first, right.first);
        if (order == 0) {
            order = difference(address, right.address);
        }
        return order != 0 ? order : port - right.port;
    }

    /** As many numbers as the left one has; those that the right one lacks are zero. Differences wrap around. */
    private static int difference(List<Integer> left, List<Integer> right) {
        for (int i = 0; i < left.size(); i++) {
            int difference = left.get(i) - (i < right.size() ? right.get(i) : 0);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    public static List<ListingSortKey> sort(List<ListingSortKey> keys) {
        if (keys.size() < 2) {
            return keys;
        }
        int half = keys.size() / 2;
        List<ListingSortKey> left = new ArrayList<>(sort(keys.subList(0, half)));
        List<ListingSortKey> right = new ArrayList<>(sort(keys.subList(half, keys.size())));
        List<ListingSortKey> sorted = new ArrayList<>();
        while (!left.isEmpty() || !right.isEmpty()) {
            boolean takeLeft = right.isEmpty() || !left.isEmpty() && left.get(0).compare(right.get(0)) <= 0;
            sorted.add((takeLeft ? left : right).remove(0));
        }
        return sorted;
    }
}
