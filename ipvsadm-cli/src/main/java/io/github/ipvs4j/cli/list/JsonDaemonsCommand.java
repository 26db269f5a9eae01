package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.json.JsonWriter;
import io.github.ipvs4j.model.json.SettingsJson;
import java.util.List;

/**
 * Writes the synchronisation daemons as a JSON document.
 *
 * @param pretty a line for each member
 */
public record JsonDaemonsCommand(boolean pretty) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException {
        Ipvs ipvs = context.ipvs();
        List<SyncDaemon> daemons = ipvs.daemons();
        JsonWriter json = JsonDocument.begin(context, pretty, ipvs.info());
        SettingsJson.daemons(json, daemons);
        json.endObject();
        return ExitStatus.OK;
    }
}
