package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.json.JsonWriter;
import io.github.ipvs4j.model.json.SettingsJson;
import io.github.ipvs4j.model.json.TableJson;
import java.io.IOException;
import java.util.List;

/**
 * Writes the whole director as a JSON document: timeouts, daemons, services and servers with all their values; or one
 * service alone.
 *
 * @param selection the selected services
 * @param pretty whether each member has a line of its own
 */
public record JsonTableCommand(Selection selection, boolean pretty) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        Ipvs ipvs = context.ipvs();
        TableWalk walk = selection.walk(ipvs);
        JsonWriter json;
        if (selection.isOfTable()) {
            Timeouts timeouts = ipvs.timeouts();
            List<SyncDaemon> daemons = ipvs.daemons();
            json = JsonDocument.begin(context, pretty, ipvs.info());
            SettingsJson.timeouts(json, timeouts);
            SettingsJson.daemons(json, daemons);
        } else {
            json = JsonDocument.begin(context, pretty, ipvs.info());
        }
        services(json, walk, context.output());
        json.endObject();
        return ExitStatus.OK;
    }

    private static void services(JsonWriter json, TableWalk walk, Output output) throws IpvsException, IOException {
        TableJson.beginServices(json);
        while (walk.next()) {
            TableJson.beginService(json, walk.service());
            for (RealServerStatus server : walk.servers()) {
                TableJson.server(json, server);
                output.flushIfLong();
            }
            TableJson.endService(json);
            output.flushIfLong();
        }
        TableJson.endServices(json);
    }
}
