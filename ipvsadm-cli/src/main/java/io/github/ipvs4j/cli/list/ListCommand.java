package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.render.ListOrder;
import io.github.ipvs4j.cli.render.Names;
import io.github.ipvs4j.cli.render.TableFormat;
import io.github.ipvs4j.cli.render.TextBuffer;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists the table.
 *
 * @param format how
 * @param numeric without names
 * @param sorted in the order of {@link ListOrder}, not the kernel's
 * @param only the one service to list, or null
 */
public record ListCommand(
        TableFormat format,
        boolean numeric,
        boolean sorted,
        @Nullable ServiceKey only) implements Command {
    /** The whole table with names: what is done without any argument. */
    public static ListCommand everything() {
        return new ListCommand(TableFormat.standard(), false, true, null);
    }

    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        Ipvs ipvs = context.ipvs();
        Output output = context.output();
        List<ServiceStatus> services = only == null ? ipvs.services() : List.of(ipvs.service(only));
        if (only == null) {
            TableFormat.version(output.text(), ipvs.info());
        }
        format.title(output.text());
        Names names = context.names(numeric);
        for (ServiceStatus service : sorted ? ListOrder.services(services) : services) {
            list(service, ipvs, output.text(), names);
            output.flushIfLong();
        }
        return ExitStatus.OK;
    }

    private void list(ServiceStatus service, Ipvs ipvs, TextBuffer text, Names names) throws IpvsException {
        format.service(text, service, names);
        ServiceKey key = service.spec().key();
        List<RealServerStatus> servers = ipvs.servers(key);
        for (RealServerStatus server : sorted ? ListOrder.servers(servers) : servers) {
            format.server(text, key, server, names);
        }
    }

    @Override
    public int failureStatus() {
        return ExitStatus.READ_FAILED;
    }
}
