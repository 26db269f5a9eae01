package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.json.JsonWriter;
import io.github.ipvs4j.cli.json.SettingsJson;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import java.util.List;

/**
 * Writes the timeouts or the synchronisation daemons as a JSON document.
 *
 * @param daemons whether it is the daemons
 * @param pretty a line for each member
 */
public record JsonSettingsCommand(boolean daemons, boolean pretty) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException {
        Ipvs ipvs = context.ipvs();
        JsonWriter json;
        if (daemons) {
            List<SyncDaemon> running = ipvs.daemons();
            json = JsonDocument.begin(context, pretty, ipvs.info());
            SettingsJson.daemons(json, running);
        } else {
            Timeouts timeouts = ipvs.timeouts();
            json = JsonDocument.begin(context, pretty, ipvs.info());
            SettingsJson.timeouts(json, timeouts);
        }
        json.endObject();
        return ExitStatus.OK;
    }

    @Override
    public int failureStatus() {
        return ExitStatus.READ_FAILED;
    }
}
