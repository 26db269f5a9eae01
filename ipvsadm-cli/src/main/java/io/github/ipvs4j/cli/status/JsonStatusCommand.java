package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.Messages;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.list.JsonDocument;
import io.github.ipvs4j.cli.list.Selection;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.json.JsonWriter;
import io.github.ipvs4j.model.json.SettingsJson;
import io.github.ipvs4j.model.json.TableJson;
import java.io.IOException;

/**
 * Writes the state of a director, or of some of its services, as a JSON document.
 *
 * @param selection the services; the document has their servers unless these are all services
 * @param pretty a line for each member
 */
public record JsonStatusCommand(Selection selection, boolean pretty) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        Ipvs ipvs;
        try {
            ipvs = context.ipvs();
        } catch (NoIpvsException e) {
            JsonWriter json = JsonDocument.begin(context, pretty, null);
            StatusJson.unanswered(json, HostState.read(context.files()), Messages.of(e.reason()));
            json.endObject();
            context.output().flush();
            throw e;
        }
        StatusReport report = StatusReport.read(ipvs, selection, context);
        DirectorStatus director = report.director();
        JsonWriter json = JsonDocument.begin(context, pretty, director.info());
        StatusJson.write(json, report);
        if (report.isOfDirector()) {
            SettingsJson.timeouts(json, director.timeouts());
            SettingsJson.daemons(json, director.daemons());
        } else {
            services(json, director);
        }
        json.endObject();
        return report.concerns().isEmpty() ? ExitStatus.OK : ExitStatus.NEEDS_ATTENTION;
    }

    private static void services(JsonWriter json, DirectorStatus director) {
        TableJson.beginServices(json);
        for (DirectorStatus.Service service : director.services()) {
            TableJson.beginService(json, service.status());
            for (RealServerStatus server : service.servers()) {
                TableJson.server(json, server);
            }
            TableJson.endService(json);
        }
        TableJson.endServices(json);
    }
}
