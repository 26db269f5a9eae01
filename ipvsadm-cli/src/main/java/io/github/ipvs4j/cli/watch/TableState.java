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
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.text.TextBuffer;
import java.util.ArrayList;
import java.util.List;

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

    /** Reads the services of which {@code selection} takes something, and the daemons if it takes everything. */
    static TableState read(Ipvs ipvs, Selection selection) throws IpvsException {
        List<TableItem> items = new ArrayList<>();
        for (DirectorStatus.Service service : services(ipvs, selection)) {
            add(items, service);
        }
        if (selection.isEverything()) {
            for (SyncDaemon daemon : ipvs.daemons()) {
                String role = daemon.role().word();
                String line = line(new Change.StartDaemon(daemon));
                items.add(new TableItem(
                        Kind.DAEMON, "", role, 0, false, line.substring(line.indexOf(role) + role.length() + 1)));
            }
        }
        return new TableState(items, "");
    }

    private static List<DirectorStatus.Service> services(Ipvs ipvs, Selection selection) throws IpvsException {
        try {
            return selection.readWhole(ipvs);
        } catch (IpvsException e) {
            if (e.operation() == Operation.GET_SERVICE && e.errno() == Errno.ESRCH) {
                return List.of(); // the one service that is looked at is not there
            }
            throw e;
        }
    }

    private static void add(List<TableItem> items, DirectorStatus.Service service) {
        ServiceKey key = service.key();
        TextBuffer name = new TextBuffer();
        ChangeFormat.appendKey(name, key);
        String named = name.toString();
        items.add(new TableItem(
                Kind.SERVICE,
                named,
                "",
                0,
                service.usableServers() > 0,
                after(line(new Change.AddService(service.status().spec())), named)));
        for (RealServerStatus server : service.servers()) {
            String endpoint = server.spec().endpoint().toString();
            items.add(new TableItem(
                    Kind.SERVER,
                    named,
                    endpoint,
                    server.spec().weight(),
                    server.isOverloaded(),
                    withoutWeight(after(line(new Change.AddServer(key, server.spec())), endpoint))));
        }
    }

    private static String line(Change change) {
        TextBuffer text = new TextBuffer();
        ChangeFormat.append(text, change);
        return text.toString();
    }

    /** Returns what follows the name and a blank. */
    private static String after(String line, String name) {
        return line.substring(line.indexOf(name) + name.length() + 1);
    }

    private static String withoutWeight(String settings) {
        int start = settings.indexOf(" -w ");
        int end = settings.indexOf(' ', start + 4);
        return settings.substring(0, start) + (end < 0 ? "" : settings.substring(end));
    }

    /** Returns the same table, of which nobody knows what has become since IPVS does not answer for that reason. */
    TableState lostFor(String reason) {
        return new TableState(items, reason);
    }
}
