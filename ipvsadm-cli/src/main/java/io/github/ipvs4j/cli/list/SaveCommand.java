package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.render.NameStyle;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.rules.SaveFormat;
import io.github.ipvs4j.model.text.Names;
import java.io.IOException;

/**
 * Writes the table as lines that a restore reads.
 *
 * @param style the style of hosts and ports
 * @param selection the selected services
 * @param all whether to write the timeouts and the daemons too
 */
public record SaveCommand(NameStyle style, Selection selection, boolean all) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        table(context);
        if (all) {
            settings(context);
        }
        return ExitStatus.OK;
    }

    private void table(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        Ipvs ipvs = context.ipvs();
        Output output = context.output();
        Names names = context.names(style);
        for (TableWalk walk = selection.walk(ipvs); walk.next(); ) {
            ServiceKey key = walk.key();
            if (!SaveFormat.isRestorable(key)) {
                output.error("warning: a service of an unknown protocol is saved as a line that cannot be restored");
            }
            SaveFormat.service(output.text(), walk.service().spec(), names);
            for (RealServerStatus server : walk.servers()) {
                SaveFormat.server(output.text(), key, server.spec(), names);
            }
            output.flushIfLong();
        }
        if (style == NameStyle.NAMES) {
            output.flush(); // looking names up may take long
            SavedNames.warn(names, context);
        }
    }

    private static void settings(CommandContext context) throws IpvsException, NoIpvsException {
        Output output = context.output();
        Timeouts timeouts = context.ipvs().timeouts();
        if (!SaveFormat.isRestorable(timeouts)) {
            output.error("warning: timeouts of over 31 days are saved as a line that cannot be restored");
        }
        SaveFormat.timeouts(output.text(), timeouts).append('\n');
        for (SyncDaemon daemon : context.ipvs().daemons()) {
            if (!SaveFormat.isRestorable(daemon)) {
                output.error("warning: a " + daemon.role().word()
                        + " daemon of another program is saved as a line that cannot be restored");
            }
            SaveFormat.daemon(output.text(), daemon).append('\n');
        }
    }
}
