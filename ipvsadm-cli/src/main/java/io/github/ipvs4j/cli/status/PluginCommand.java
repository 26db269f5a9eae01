package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.Messages;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.list.Selection;
import io.github.ipvs4j.cli.rulefile.RuleFile;
import io.github.ipvs4j.cli.rulefile.RuleSource;
import io.github.ipvs4j.cli.status.Alert.Severity;
import io.github.ipvs4j.cli.status.Alert.Subject;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.plan.Plan;
import io.github.ipvs4j.model.plan.Scope;
import io.github.ipvs4j.model.rules.DesiredService;
import io.github.ipvs4j.model.rules.DesiredTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reports the state of a director, or of some of its services, as a monitoring plugin. The exit status is the number of
 * the {@link Severity}. Every failure is a state too, and standard error stays empty.
 *
 * @param selection the services
 * @param alerts the conditions for WARNING and CRITICAL
 * @param keepsWeights whether servers may have other weights than in a file
 */
public record PluginCommand(Selection selection, List<Alert> alerts, boolean keepsWeights) implements Command {
    /** Copies the list. */
    public PluginCommand {
        alerts = List.copyOf(alerts);
    }

    @Override
    public int execute(CommandContext context) {
        PluginFindings findings = new PluginFindings();
        String summary = "";
        String performance = "";
        try {
            Ipvs ipvs = context.ipvs();
            StatusReport report = StatusReport.read(ipvs, selection, context);
            concerns(report, findings);
            Measures measures = new Measures(report, alerts);
            measures.check(findings);
            daemons(report.director(), findings);
            files(ipvs, report, context, findings);
            summary = measures.summary();
            performance = measures.performance();
        } catch (NoIpvsException e) {
            context.note(e.reason());
            String text = e.text();
            int end = text.indexOf('\n');
            findings.add(severity(e.reason()), end < 0 ? text : text.substring(0, end));
        } catch (IpvsException e) {
            context.note(e);
            findings.add(severity(e), Messages.of(e));
        }
        return findings.print(context.output(), summary, performance);
    }

    /** A director without IPVS or without the service is out of order. Other failures are those of the plugin. */
    private static Severity severity(IpvsException e) {
        boolean noIpvs = e.operation() == Operation.OPEN && e.errno() == Errno.ENOENT;
        boolean noService = e.operation() == Operation.GET_SERVICE && e.errno() == Errno.ESRCH;
        return noIpvs || noService ? Severity.CRITICAL : Severity.UNKNOWN;
    }

    /** Adds the findings of {@code --status}, unless the line has its own condition for servers. */
    private void concerns(StatusReport report, PluginFindings findings) {
        boolean hasOwn = false;
        for (Alert alert : alerts) {
            hasOwn |= alert.subject() == Subject.SERVERS && alert.severity() == Severity.CRITICAL;
        }
        if (!report.isOfDirector() && report.director().services().isEmpty()) {
            findings.add(Severity.CRITICAL, "no service matches");
        }
        for (Concern concern : report.concerns()) {
            if (concern.kind() != Concern.Kind.NO_USABLE_SERVER) {
                findings.add(Severity.WARNING, concern.text());
            } else if (!hasOwn) {
                findings.add(Severity.CRITICAL, concern.text());
            }
        }
    }

    private void daemons(DirectorStatus director, PluginFindings findings) {
        for (Alert alert : alerts) {
            SyncRole role = alert.role();
            if (role != null && !runs(director, role)) {
                findings.add(alert.severity(), "no " + role.word() + " daemon runs");
            }
        }
    }

    private static boolean runs(DirectorStatus director, SyncRole role) {
        for (SyncDaemon daemon : director.daemons()) {
            if (daemon.role() == role) {
                return true;
            }
        }
        return false;
    }

    private void files(Ipvs ipvs, StatusReport report, CommandContext context, PluginFindings findings)
            throws IpvsException {
        for (Alert alert : alerts) {
            if (alert.subject() == Subject.FILE) {
                compare(alert, ipvs, report, context, findings);
            }
        }
    }

    private void compare(Alert alert, Ipvs ipvs, StatusReport report, CommandContext context, PluginFindings findings)
            throws IpvsException {
        RuleSource source = RuleSource.named(alert.file());
        RuleFile file;
        try {
            file = RuleFile.read(source, null, context);
        } catch (IOException e) {
            findings.add(Severity.UNKNOWN, source.unreadable(e));
            return;
        }
        if (file.hasErrors()) {
            findings.add(Severity.UNKNOWN, alert.file() + " has errors; ipvsadm --check names them");
            return;
        }
        Scope scope = scope(report, file.table());
        int steps = Plan.between(ipvs, file.table(), keepsWeights ? scope.keepingWeights() : scope)
                .steps()
                .size();
        if (steps > 0) {
            findings.add(
                    alert.severity(),
                    "the table differs from " + alert.file() + " in " + steps + (steps == 1 ? " step" : " steps"));
        }
    }

    /** Selects services of the kernel, and services of a file that the kernel lacks. */
    private Scope scope(StatusReport report, DesiredTable file) {
        if (report.isOfDirector()) {
            return Scope.EVERYTHING;
        }
        Set<ServiceKey> keys = new HashSet<>();
        for (DirectorStatus.Service service : report.director().services()) {
            keys.add(service.key());
        }
        for (DesiredService wanted : file.services()) {
            if (selection.query() != null && selection.takes(asIfMade(wanted))) {
                keys.add(wanted.spec().key());
            }
        }
        return Scope.only(keys);
    }

    /** Returns a service as the kernel would report it after adding it. */
    private static DirectorStatus.Service asIfMade(DesiredService wanted) {
        List<RealServerStatus> servers = new ArrayList<>();
        for (RealServerSpec server : wanted.servers()) {
            servers.add(new RealServerStatus(server, 0, 0, 0, Stats.ZERO));
        }
        return new DirectorStatus.Service(new ServiceStatus(wanted.spec(), Stats.ZERO), servers);
    }
}
