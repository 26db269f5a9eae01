package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.json.JsonWriter;
import io.github.ipvs4j.cli.json.SettingsJson;
import io.github.ipvs4j.cli.json.TableJson;
import io.github.ipvs4j.cli.render.ListOrder;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the whole director as a JSON document: timeouts, daemons, services and servers with all that the kernel knows of
 * them; or one service alone.
 *
 * @param only the one service, or null for everything
 * @param sorted in the order of {@link ListOrder}, not the kernel's
 * @param pretty a line for each member
 */
public record JsonTableCommand(@Nullable ServiceKey only, boolean sorted, boolean pretty) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        Ipvs ipvs = context.ipvs();
        JsonWriter json;
        List<ServiceStatus> services;
        if (only != null) {
            services = List.of(ipvs.service(only));
            json = JsonDocument.begin(context, pretty, ipvs.info());
        } else {
            services = ipvs.services();
            Timeouts timeouts = ipvs.timeouts();
            List<SyncDaemon> daemons = ipvs.daemons();
            json = JsonDocument.begin(context, pretty, ipvs.info());
            SettingsJson.timeouts(json, timeouts);
            SettingsJson.daemons(json, daemons);
        }
        services(json, services, ipvs, context.output());
        json.endObject();
        return ExitStatus.OK;
    }

    private void services(JsonWriter json, List<ServiceStatus> services, Ipvs ipvs, Output output)
            throws IpvsException, IOException {
        TableJson.beginServices(json);
        for (ServiceStatus service : sorted ? ListOrder.services(services) : services) {
            TableJson.beginService(json, service);
            List<RealServerStatus> servers = ipvs.servers(service.spec().key());
            for (RealServerStatus server : sorted ? ListOrder.servers(servers) : servers) {
                TableJson.server(json, server);
                output.flushIfLong();
            }
            TableJson.endService(json);
            output.flushIfLong();
        }
        TableJson.endServices(json);
    }

    @Override
    public int failureStatus() {
        return ExitStatus.READ_FAILED;
    }
}
