package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.console.Ansi;
import io.github.ipvs4j.cli.render.ChangeFormat;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.text.TextBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the status in lines for people: a heading, and the values. */
final class StatusText {
    private static final int HEADING_WIDTH = 14;
    private static final int TENTHS = 10;

    private final TextBuffer text;
    private final boolean coloured;

    StatusText(TextBuffer text, boolean coloured) {
        this.text = text;
        this.coloured = coloured;
    }

    /** Appends the known facts if IPVS does not answer. */
    void unanswered(HostState host, IpvsException why) {
        if (why.operation() != Operation.ENTER_NAMESPACE) {
            row("ipvs", host.hasIpvs() ? "in the kernel, but does not answer" : "not in the kernel");
        }
        if (why.errno() == Errno.EPERM && List.of().equals(host.missing())) {
            row("privileges", "all in this user namespace, but IPVS asks for them in the first one");
        } else {
            privileges(host.missing());
        }
    }

    /** Appends the state of the whole director. */
    void director(StatusReport report) {
        DirectorStatus director = report.director();
        HostState host = report.host();
        row("ipvs", director.info().versionText());
        row("modules", host.modules().isEmpty() ? "none, built into the kernel" : String.join(" ", host.modules()));
        row("services", Integer.toString(director.services().size()));
        load(report);
        timeouts(director.timeouts());
        daemons(director.daemons());
        rows("tables", host.tables().lines(), Ansi.PLAIN);
        rows("slow", SlowPaths.of(director, host), Ansi.PLAIN);
        parameters(host);
        privileges(host.missing());
        concerns(report.concerns());
    }

    /** Appends the state of some services, and why servers of them get no new connections. */
    void services(StatusReport report) {
        List<String> services = new ArrayList<>();
        List<String> unused = new ArrayList<>();
        for (DirectorStatus.Service service : report.director().services()) {
            String key = ChangeFormat.key(service.key());
            services.add(key + " with scheduler " + service.status().spec().scheduler());
            for (RealServerStatus server : service.servers()) {
                if (!server.isUsable()) {
                    unused.add(server.spec().endpoint() + " of " + key + ": " + reason(server));
                }
            }
        }
        rows("services", services.isEmpty() ? List.of("none") : services, Ansi.PLAIN);
        load(report);
        rows("out of use", unused, Ansi.PLAIN);
        concerns(report.concerns());
    }

    private static String reason(RealServerStatus server) {
        return server.spec().weight() == 0
                ? "weight 0"
                : server.activeConnections() + server.inactiveConnections() + " connections, upper threshold "
                        + server.spec().upperThreshold();
    }

    private void load(StatusReport report) {
        TableTotals totals = report.totals();
        row("servers", totals.servers() + ", new connections go to " + totals.usableServers());
        row(
                "connections",
                totals.active() + " active, " + totals.inactive() + " inactive, " + totals.persistent()
                        + " persistent clients");
        if (report.isOfDirector()) {
            long buckets = report.director().info().connectionTableSize();
            row("buckets", buckets + ", " + perBucket(totals.entries(), buckets) + " entries of these servers in each");
        }
        Stats total = totals.total();
        row("connections/s", Long.toUnsignedString(total.connectionRate()));
        row(
                "packets/s",
                Long.toUnsignedString(total.inPacketRate()) + " in, " + Long.toUnsignedString(total.outPacketRate())
                        + " out");
        row(
                "bytes/s",
                Long.toUnsignedString(total.inByteRate()) + " in, " + Long.toUnsignedString(total.outByteRate())
                        + " out");
    }

    private static String perBucket(long entries, long buckets) {
        long tenths = buckets == 0 ? 0 : (entries * TENTHS + buckets / 2) / buckets;
        return tenths / TENTHS + "." + tenths % TENTHS;
    }

    private void timeouts(Timeouts timeouts) {
        row(
                "timeouts",
                "TCP " + timeouts.tcp() + " s, TCP after FIN " + timeouts.tcpFin() + " s, UDP " + timeouts.udp()
                        + " s");
    }

    private void daemons(List<SyncDaemon> daemons) {
        List<String> lines = new ArrayList<>();
        for (SyncDaemon daemon : daemons) {
            lines.add(daemon.role().word() + " on " + daemon.multicastInterface() + ", syncid " + daemon.syncId());
        }
        rows("daemons", lines.isEmpty() ? List.of("none") : lines, Ansi.PLAIN);
    }

    private void parameters(HostState host) {
        List<String> lines = new ArrayList<>();
        for (ChangedParameter each : host.changed()) {
            lines.add(each.name() + " = " + each.value() + " (default "
                    + each.parameter().defaults() + "): " + each.parameter().meaning());
        }
        if (lines.isEmpty()) {
            lines.add(host.showsParameters() ? "all defaults" : "not shown here");
        }
        rows("sysctl", lines, Ansi.PLAIN);
    }

    private void privileges(@Nullable List<Capability> missing) {
        if (missing == null) {
            row("privileges", "unknown");
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Capability each : missing) {
            lines.add("no " + each.name() + ": " + each.lack());
        }
        rows("privileges", lines.isEmpty() ? List.of("all that are needed") : lines, Ansi.PLAIN);
    }

    private void concerns(List<Concern> concerns) {
        List<String> lines = new ArrayList<>();
        for (Concern concern : concerns) {
            lines.add(concern.text());
        }
        if (lines.isEmpty()) {
            row("attention", "nothing needs it", Ansi.GREEN);
        } else {
            rows("attention", lines, Ansi.RED);
        }
    }

    private void rows(String heading, List<String> lines, String colour) {
        String shown = heading;
        for (String line : lines) {
            row(shown, line, colour);
            shown = "";
        }
    }

    private void row(String heading, String line) {
        row(heading, line, Ansi.PLAIN);
    }

    private void row(String heading, String line, String colour) {
        boolean standsOut = coloured && !colour.equals(Ansi.PLAIN);
        text.append(standsOut ? colour : "")
                .left(heading, HEADING_WIDTH)
                .append(line)
                .append(standsOut ? Ansi.PLAIN + "\n" : "\n");
    }
}
