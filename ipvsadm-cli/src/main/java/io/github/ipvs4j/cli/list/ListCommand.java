package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.render.NameStyle;
import io.github.ipvs4j.cli.render.TableFormat;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;
import java.io.IOException;

/**
 * Lists the table.
 *
 * @param format the format
 * @param style the style of hosts and ports
 * @param selection the selected services
 */
public record ListCommand(TableFormat format, NameStyle style, Selection selection) implements Command {
    /** Creates the command for a line without arguments: list the whole table with names. */
    public static ListCommand everything() {
        return new ListCommand(TableFormat.standard(), NameStyle.NAMES, Selection.EVERYTHING);
    }

    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        Ipvs ipvs = context.ipvs();
        Output output = context.output();
        TableWalk walk = selection.walk(ipvs);
        TextBuffer text = output.text();
        if (selection.isOfTable()) {
            TableFormat.version(text, ipvs.info());
        }
        format.title(text);
        Names names = context.names(style);
        while (walk.next()) {
            format.service(text, walk.service(), names);
            for (RealServerStatus server : walk.servers()) {
                format.server(text, walk.key(), server, names);
            }
            output.flushIfLong();
        }
        return ExitStatus.OK;
    }
}
