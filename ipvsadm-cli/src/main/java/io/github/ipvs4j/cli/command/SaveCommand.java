package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.ExitStatus;
import io.github.ipvs4j.cli.Output;
import io.github.ipvs4j.cli.render.Names;
import io.github.ipvs4j.cli.render.SaveFormat;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import java.io.IOException;

/**
 * Writes the table as lines that a restore reads.
 *
 * @param numeric without names
 */
public record SaveCommand(boolean numeric) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        Ipvs ipvs = context.ipvs();
        Output output = context.output();
        Names names = context.names(numeric);
        for (ServiceStatus service : ListOrder.services(ipvs.services())) {
            ServiceKey key = service.spec().key();
            if (!SaveFormat.isRestorable(key)) {
                output.error("warning: a service of an unknown protocol is saved as a line that cannot be restored");
            }
            SaveFormat.service(output.text(), service.spec(), names);
            for (RealServerStatus server : ListOrder.servers(ipvs.servers(key))) {
                SaveFormat.server(output.text(), key, server.spec(), names);
            }
            output.flushIfLong();
        }
        return ExitStatus.OK;
    }

    @Override
    public int failureStatus() {
        return ExitStatus.READ_FAILED;
    }
}
