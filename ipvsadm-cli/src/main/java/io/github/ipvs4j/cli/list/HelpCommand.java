package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;

/**
 * Shows the help text. It needs neither privileges nor IPVS.
 *
 * @param text the text after the version
 */
public record HelpCommand(String text) implements Command {
    @Override
    public int execute(CommandContext context) {
        context.output().text().append(VersionCommand.LINE).append(text);
        return ExitStatus.OK;
    }
}
