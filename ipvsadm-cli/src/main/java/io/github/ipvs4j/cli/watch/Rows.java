package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.text.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Chooses the lines and their order. */
final class Rows {
    private Rows() {}

    /**
     * Returns the rows of a table: the entries that pass the filter, ordered by the sort key, without the servers of
     * folded services.
     */
    static List<Row> of(List<DirectorStatus.Service> table, View view, Names names) {
        List<DirectorStatus.Service> services = new ArrayList<>();
        String wanted = view.filter().toLowerCase(Locale.ROOT);
        for (DirectorStatus.Service service : table) {
            if (wanted.isEmpty()
                    || Labels.service(service.key(), names)
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted)) {
                services.add(service);
            }
        }
        SortKey sort = view.sort();
        services.sort(new Comparator<>() {
            @Override
            public int compare(DirectorStatus.Service a, DirectorStatus.Service b) {
                return Long.compare(value(b, sort), value(a, sort));
            }
        });
        List<Row> rows = new ArrayList<>();
        for (DirectorStatus.Service service : services) {
            rows.add(new Row(service, null));
            if (!view.isFolded(service.key())) {
                addServers(service, sort, rows);
            }
        }
        return rows;
    }

    private static void addServers(DirectorStatus.Service service, SortKey sort, List<Row> rows) {
        List<RealServerStatus> servers = new ArrayList<>(service.servers());
        servers.sort(new Comparator<>() {
            @Override
            public int compare(RealServerStatus a, RealServerStatus b) {
                return Long.compare(value(b, sort), value(a, sort));
            }
        });
        for (RealServerStatus server : servers) {
            rows.add(new Row(service, server));
        }
    }

    private static long value(DirectorStatus.Service service, SortKey sort) {
        return sort.value(service.connections(), service.status().stats());
    }

    private static long value(RealServerStatus server, SortKey sort) {
        return sort.value(server.activeConnections() + server.inactiveConnections(), server.stats());
    }
}
