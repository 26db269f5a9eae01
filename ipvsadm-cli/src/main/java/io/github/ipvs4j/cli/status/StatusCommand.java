package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.console.Colours;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.list.DirectorReader;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;
import java.util.List;

/**
 * Shows how a director is.
 *
 * @param colours whether what needs attention stands out
 */
public record StatusCommand(Colours colours) implements Command {
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
        DirectorStatus director = DirectorReader.read(ipvs);
        HostState host = HostState.read(context.files()); // the module may have been loaded a moment ago
        TableTotals totals = TableTotals.of(director);
        List<String> concerns = Concerns.of(director, totals, host);
        text.all(director, totals, host, concerns);
        return concerns.isEmpty() ? ExitStatus.OK : ExitStatus.NEEDS_ATTENTION;
    }
}
