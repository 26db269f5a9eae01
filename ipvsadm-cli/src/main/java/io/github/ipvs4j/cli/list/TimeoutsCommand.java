package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Timeouts;

/** Shows the timeouts. */
public record TimeoutsCommand() implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException {
        Timeouts timeouts = context.ipvs().timeouts();
        context.output()
                .text()
                .append("Timeout (tcp tcpfin udp): ")
                .append(timeouts.tcp())
                .append(' ');
        context.output()
                .text()
                .append(timeouts.tcpFin())
                .append(' ')
                .append(timeouts.udp())
                .append('\n');
        return ExitStatus.OK;
    }
}
