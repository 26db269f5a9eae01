package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.render.CountFormat;
import io.github.ipvs4j.cli.render.NameStyle;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.query.ConnectionQuery;
import io.github.ipvs4j.model.query.CountBy;
import io.github.ipvs4j.model.query.Group;
import io.github.ipvs4j.model.query.Tally;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Counts the connections.
 *
 * @param style the style of hosts and ports
 * @param query the selection of connections, or null for all
 * @param by the key to count by
 */
public record CountCommand(NameStyle style, @Nullable ConnectionQuery query, CountBy by) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        Tally tally = new Tally(by);
        context.ipvs().connections(query == null ? tally : query.before(tally));
        Group[] groups = tally.groups();
        Output output = context.output();
        CountFormat format =
                new CountFormat(output.text(), context.names(style), groups.length == 0 ? 0 : groups[0].count());
        format.title(tally.total(), heading());
        for (Group group : groups) {
            append(format, group);
            output.flushIfLong();
        }
        return ExitStatus.OK;
    }

    private String heading() {
        return switch (by) {
            case REAL -> "pro real server";
            case VIRTUAL -> "pro virtual service";
            case CLIENT -> "client";
            case STATE -> "pro state";
        };
    }

    private static void append(CountFormat format, Group group) {
        IpAddress address = group.address();
        if (address == null) {
            format.state(group.count(), group.protocol(), group.state());
        } else if (group.port() == Group.NO_PORT) {
            format.host(group.count(), address);
        } else {
            format.endpoint(group.count(), group.protocol(), new Endpoint(address, group.port()));
        }
    }
}
