package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.render.ConnectionFormat;
import io.github.ipvs4j.cli.render.NameStyle;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.query.ConnectionQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lists the connections, each as soon as it is read.
 *
 * @param style the way to write hosts and ports
 * @param engines whether to show the data of persistence engines
 * @param query the selection of connections, or null for all
 */
public record ConnectionsCommand(
        NameStyle style, boolean engines, @Nullable ConnectionQuery query) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        ConnectionFormat format = new ConnectionFormat(context.names(style), engines);
        try {
            Ipvs ipvs = context.ipvs(); // fails before the title is written
            Consumer<Connection> lines = new Lines(format, context.output());
            ipvs.connections(query == null ? lines : query.before(lines));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return ExitStatus.OK;
    }

    private static final class Lines implements Consumer<Connection> {
        private final ConnectionFormat format;
        private final Output output;

        Lines(ConnectionFormat format, Output output) {
            this.format = format;
            this.output = output;
            format.title(output.text());
        }

        @Override
        public void accept(Connection connection) {
            format.connection(output.text(), connection);
            try {
                output.flushIfLong();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
