package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.console.Colours;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.list.Selection;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;

/**
 * Shows the state of a director, or of some of its services.
 *
 * @param selection the services
 * @param colours whether colours mark the lines that need attention
 */
public record StatusCommand(Selection selection, Colours colours) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        StatusText text = new StatusText(context.output().text(), colours.areShown(context));
        Ipvs ipvs;
        try {
            ipvs = context.ipvs();
        } catch (NoIpvsException e) {
            text.unanswered(HostState.read(context.files()), e.reason());
            context.output().flush();
            throw e;
        }
        StatusReport report = StatusReport.read(ipvs, selection, context);
        if (report.isOfDirector()) {
            text.director(report);
        } else {
            text.services(report);
        }
        return report.concerns().isEmpty() ? ExitStatus.OK : ExitStatus.NEEDS_ATTENTION;
    }
}
