package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.console.ReadingCommand;
import io.github.ipvs4j.cli.render.NameStyle;
import io.github.ipvs4j.cli.render.Names;
import io.github.ipvs4j.cli.render.TableFormat;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import java.io.IOException;
import java.util.List;

/**
 * Lists the table.
 *
 * @param format how
 * @param style how hosts and ports are written
 * @param selection what of it
 */
public record ListCommand(TableFormat format, NameStyle style, Selection selection) implements ReadingCommand {
    /** The whole table with names: what is done without any argument. */
    public static ListCommand everything() {
        return new ListCommand(TableFormat.standard(), NameStyle.NAMES, Selection.EVERYTHING);
    }

    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        Ipvs ipvs = context.ipvs();
        Output output = context.output();
        List<ServiceStatus> services = selection.services(ipvs);
        if (selection.isEverything()) {
            TableFormat.version(output.text(), ipvs.info());
        }
        format.title(output.text());
        selection.walk(services, ipvs, new Lines(format, output, context.names(style)));
        return ExitStatus.OK;
    }

    private record Lines(TableFormat format, Output output, Names names) implements TableVisitor<IOException> {
        @Override
        public void begin(ServiceStatus service) {
            format.service(output.text(), service, names);
        }

        @Override
        public void server(ServiceKey service, RealServerStatus server) {
            format.server(output.text(), service, server, names);
        }

        @Override
        public void end() throws IOException {
            output.flushIfLong();
        }
    }
}
