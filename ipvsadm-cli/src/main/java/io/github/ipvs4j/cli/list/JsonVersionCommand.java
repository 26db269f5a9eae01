package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;

/**
 * Writes the version as a JSON document. Needs neither privilege nor IPVS.
 *
 * @param pretty a line for each member
 */
public record JsonVersionCommand(boolean pretty) implements Command {
    @Override
    public int execute(CommandContext context) {
        JsonDocument.begin(context, pretty, null).endObject();
        return ExitStatus.OK;
    }
}
