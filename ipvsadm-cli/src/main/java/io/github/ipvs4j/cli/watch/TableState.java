package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.cli.list.Selection;
import io.github.ipvs4j.cli.render.ChangeFormat;
import io.github.ipvs4j.cli.watch.TableItem.Kind;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.text.TextBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table as its changes are found in it.
 *
 * @param items its parts: each service before its servers
 * @param lost why IPVS does not answer, so that these are the parts of the last table; empty if it answers
 */
record TableState(List<TableItem> items, String lost) {
    TableState {
        items = List.copyOf(items);
    }

    /**
     * Reads the services that {@code selection} selects at least in part, and the daemons if it selects everything. A
     * service of the look {@code before} stays until somebody deletes it, even if its servers no longer match.
     */
    static TableState read(Ipvs ipvs, Selection selection, @Nullable TableState before) throws IpvsException {
        Set<String> known = before == null ? Set.of() : before.services();
        List<TableItem> items = new ArrayList<>();
        for (DirectorStatus.Service service : services(ipvs, selection)) {
            String named = ChangeFormat.key(service.key());
            if (selection.takes(service) || known.contains(named)) {
                add(items, service, named);
            }
        }
        if (selection.isEverything()) {
            for (SyncDaemon daemon : ipvs.daemons()) {
                String role = daemon.role().word();
                String line = line(new Change.StartDaemon(daemon));
                items.add(new TableItem(Kind.DAEMON, "", role, 0, false, after("--start-daemon " + role, line)));
            }
        }
        return new TableState(items, "");
    }

    private static List<DirectorStatus.Service> services(Ipvs ipvs, Selection selection) throws IpvsException {
        try {
            return (selection.query() == null ? selection : Selection.EVERYTHING).read(ipvs);
        } catch (IpvsException e) {
            if (e.operation() == Operation.GET_SERVICE && e.errno() == Errno.ESRCH) {
                return List.of(); // the one service that is looked at is not there
            }
            throw e;
        }
    }

    private Set<String> services() {
        Set<String> services = new HashSet<>();
        for (TableItem item : items) {
            if (item.kind() == Kind.SERVICE) {
                services.add(item.service());
            }
        }
        return services;
    }

    private static void add(List<TableItem> items, DirectorStatus.Service service, String named) {
        items.add(new TableItem(
                Kind.SERVICE,
                named,
                "",
                0,
                service.usableServers() == 0,
                after("-A " + named, line(new Change.AddService(service.status().spec())))));
        for (RealServerStatus server : service.servers()) {
            String endpoint = server.spec().endpoint().toString();
            items.add(new TableItem(
                    Kind.SERVER,
                    named,
                    endpoint,
                    server.spec().weight(),
                    server.isOverloaded(),
                    withoutWeight(after(
                            "-a " + named + " -r " + endpoint,
                            line(new Change.AddServer(service.key(), server.spec()))))));
        }
    }

    private static String line(Change change) {
        TextBuffer text = new TextBuffer();
        ChangeFormat.append(text, change);
        return text.toString();
    }

    /** Returns the part of a line behind its first words and a blank. */
    private static String after(String firstWords, String line) {
        return line.substring(firstWords.length() + 1);
    }

    private static String withoutWeight(String settings) {
        int start = settings.indexOf(" -w ");
        int end = settings.indexOf(' ', start + 4);
        return settings.substring(0, start) + (end < 0 ? "" : settings.substring(end));
    }

    /** Returns the same table with the reason for which IPVS does not answer, so that its current state is unknown. */
    TableState lostFor(String reason) {
        return new TableState(items, reason);
    }
}
