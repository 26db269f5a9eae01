package io.github.ipvs4j.cli.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change between two looks at a table.
 *
 * @param name the kind of event, a word for programs
 * @param isWarning whether somebody may have to act
 * @param item the part of the table that has changed; null for IPVS itself
 * @param text the event in words
 */
record TableEvent(String name, boolean isWarning, @Nullable TableItem item, String text) {
    /** Returns the events between two looks, in the order of the later table; events of missing entries follow. */
    static List<TableEvent> between(TableState before, TableState now) {
        List<TableEvent> events = new ArrayList<>();
        if (!before.lost().equals(now.lost())) {
            events.add(
                    now.lost().isEmpty()
                            ? new TableEvent("ipvs_back", false, null, "IPVS answers again")
                            : new TableEvent("ipvs_lost", true, null, "IPVS does not answer: " + now.lost()));
        }
        if (!now.lost().isEmpty()) {
            return events;
        }
        Map<String, TableItem> old = new HashMap<>();
        for (TableItem item : before.items()) {
            old.put(item.key(), item);
        }
        Set<String> there = new HashSet<>();
        for (TableItem item : now.items()) {
            there.add(item.key());
            TableItem was = old.get(item.key());
            if (was == null) {
                added(item, events);
            } else {
                compare(was, item, events);
            }
        }
        gone(before, there, events);
        return events;
    }

    private static void added(TableItem item, List<TableEvent> events) {
        switch (item.kind()) {
            case SERVICE -> events.add(new TableEvent("service_added", false, item, "added " + item.settings()));
            case SERVER ->
                events.add(new TableEvent(
                        "server_added", false, item, "added " + item.settings() + " -w " + item.weight()));
            case DAEMON -> events.add(new TableEvent("daemon_started", false, item, "started " + item.settings()));
        }
        if (item.isBlocked()) {
            events.add(blocking(item));
        }
    }

    private static void compare(TableItem was, TableItem now, List<TableEvent> events) {
        String kind = now.kind().name().toLowerCase(Locale.ROOT);
        if (!was.settings().equals(now.settings())) {
            events.add(new TableEvent(
                    kind + "_changed", false, now, "settings " + was.settings() + " -> " + now.settings()));
        }
        if (was.weight() != now.weight()) {
            events.add(new TableEvent(
                    "weight_changed", now.weight() == 0, now, "weight " + was.weight() + " -> " + now.weight()));
        }
        if (was.isBlocked() != now.isBlocked()) {
            events.add(blocking(now));
        }
    }

    private static TableEvent blocking(TableItem now) {
        if (now.kind() == TableItem.Kind.SERVICE) {
            return now.isBlocked()
                    ? new TableEvent("service_unusable", true, now, "no server gets new connections")
                    : new TableEvent("service_usable", false, now, "a server gets new connections");
        }
        return now.isBlocked()
                ? new TableEvent("threshold_reached", true, now, "upper threshold reached")
                : new TableEvent("threshold_left", false, now, "below the upper threshold again");
    }

    /** The servers of a service that is gone went with it. */
    private static void gone(TableState before, Set<String> there, List<TableEvent> events) {
        Set<String> goneServices = new HashSet<>();
        for (TableItem item : before.items()) {
            if (there.contains(item.key())) {
                continue;
            }
            switch (item.kind()) {
                case SERVICE -> {
                    goneServices.add(item.service());
                    events.add(new TableEvent("service_gone", true, item, "gone with all its servers"));
                }
                case SERVER -> {
                    if (!goneServices.contains(item.service())) {
                        events.add(new TableEvent("server_gone", true, item, "gone"));
                    }
                }
                case DAEMON -> events.add(new TableEvent("daemon_stopped", true, item, "stopped"));
            }
        }
    }

    /** Returns the entry of the event. */
    String subject() {
        if (item == null) {
            return "ipvs";
        }
        return switch (item.kind()) {
            case SERVICE -> item.service();
            case SERVER -> item.service() + " -r " + item.name();
            case DAEMON -> "daemon " + item.name();
        };
    }
}
