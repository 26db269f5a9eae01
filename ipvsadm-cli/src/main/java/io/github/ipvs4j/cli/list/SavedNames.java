package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.console.SystemFiles;
import io.github.ipvs4j.cli.render.Printable;
import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.text.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names in a save that a restore may take for something else, or not know: it would lose servers, and perhaps
 * without a word. Each name is looked up once.
 */
final class SavedNames {
    private static final String HOSTS = "/etc/hosts";
    private static final long PORTS = 0x1_0000;
    /** The number of names of a kind to report one by one. */
    private static final int MOST = 10;

    private final NameDatabase database;
    private final SystemFiles files;
    private @Nullable Set<String> local;
    private final Map<String, IpAddress> owners = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> remote = new ArrayList<>();

    private SavedNames(NameDatabase database, SystemFiles files) {
        this.database = database;
        this.files = files;
    }

    /** Warns of such names among the written ones. */
    static void warn(Names names, CommandContext context) {
        SavedNames check = new SavedNames(context.lookups(), context.files());
        for (Map.Entry<IpAddress, String> host : names.hosts().entrySet()) {
            if (!host.getValue().equals(host.getKey().toString())) {
                check.host(host.getKey(), host.getValue());
            }
        }
        for (Map.Entry<Long, String> port : names.ports().entrySet()) {
            check.port((int) (port.getKey() % PORTS), new Protocol((int) (port.getKey() / PORTS)), port.getValue());
        }
        check.tell(context.output());
    }

    private void host(IpAddress address, String name) {
        String key = name.toLowerCase(Locale.ROOT);
        IpAddress owner = owners.putIfAbsent(key, address);
        if (owner != null) {
            wrong.add(owner + " and " + address + " are both saved as " + name);
            return;
        }
        IpAddress meant = database.hostAddress(name);
        if (!address.equals(meant)) {
            wrong.add(address + " is saved as " + name + ", " + meaning(address, meant));
        } else if (!local().contains(key)) {
            remote.add(name);
        }
    }

    private static String meaning(IpAddress address, @Nullable IpAddress meant) {
        if (meant != null) {
            return "which means " + meant + " here";
        }
        return address.family() == AddressFamily.IPV6
                ? "and names are looked up as IPv4 addresses only"
                : "for which there is no address here";
    }

    private void port(int port, Protocol protocol, String name) {
        int meant = name.equals(Integer.toString(port)) ? port : database.port(name, protocol);
        if (meant != port) {
            wrong.add(protocol.databaseName() + " port " + port + " is saved as " + name + ", which "
                    + (meant < 0 ? "no port has here" : "means " + meant + " here"));
        }
    }

    private void tell(Output output) {
        for (int i = 0; i < Math.min(MOST, wrong.size()); i++) {
            output.error("warning: " + Printable.of(wrong.get(i)));
        }
        if (wrong.size() > MOST) {
            output.error("warning: " + (wrong.size() - MOST) + " more names have such problems");
        }
        if (!remote.isEmpty()) {
            String more = remote.size() > MOST ? " and " + (remote.size() - MOST) + " more" : "";
            output.error("warning: not in " + HOSTS + ", and perhaps unknown before the network is up: "
                    + Printable.of(String.join(", ", remote.subList(0, Math.min(MOST, remote.size())))) + more);
        }
        if (!wrong.isEmpty() || !remote.isEmpty()) {
            output.error("warning: save with -n, so that a restore needs no names");
        }
    }

    /** Returns the names that the hosts file has. */
    private Set<String> local() {
        if (local == null) {
            local = names(files.read(HOSTS));
        }
        return local;
    }

    private static Set<String> names(@Nullable String file) {
        Set<String> names = new HashSet<>();
        StringTokenizer lines = new StringTokenizer(file == null ? "" : file, "\n");
        while (lines.hasMoreTokens()) {
            String line = lines.nextToken();
            int comment = line.indexOf('#');
            StringTokenizer words = new StringTokenizer(comment < 0 ? line : line.substring(0, comment));
            while (words.hasMoreTokens()) {
                names.add(words.nextToken().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
