package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.text.TextBuffer;

/** Shows the synchronisation daemons. */
public record DaemonsCommand() implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException {
        for (SyncDaemon daemon : context.ipvs().daemons()) {
            line(context.output().text(), daemon);
        }
        return ExitStatus.OK;
    }

    private static void line(TextBuffer text, SyncDaemon daemon) {
        text.append(daemon.role().word()).append(" sync daemon (mcast=").append(daemon.multicastInterface());
        text.append(", syncid=").append(daemon.syncId());
        if (daemon.maxMessageLength() != 0) {
            text.append(", maxlen=").append(daemon.maxMessageLength());
        }
        if (daemon.multicastGroup() != null) {
            text.append(", group=").append(daemon.multicastGroup().toString());
        }
        if (daemon.multicastPort() != 0) {
            text.append(", port=").append(daemon.multicastPort());
        }
        if (daemon.multicastTtl() != 0) {
            text.append(", ttl=").append(daemon.multicastTtl());
        }
        text.append(")\n");
    }
}
