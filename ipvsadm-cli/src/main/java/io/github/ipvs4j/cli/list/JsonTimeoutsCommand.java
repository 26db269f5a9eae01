package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.json.JsonWriter;
import io.github.ipvs4j.model.json.SettingsJson;

/**
 * Writes the timeouts as a JSON document.
 *
 * @param pretty a line for each member
 */
public record JsonTimeoutsCommand(boolean pretty) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException {
        Ipvs ipvs = context.ipvs();
        Timeouts timeouts = ipvs.timeouts();
        JsonWriter json = JsonDocument.begin(context, pretty, ipvs.info());
        SettingsJson.timeouts(json, timeouts);
        json.endObject();
        return ExitStatus.OK;
    }
}
