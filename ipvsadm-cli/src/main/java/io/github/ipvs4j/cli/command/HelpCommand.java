package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.ExitStatus;
import io.github.ipvs4j.cli.parse.HelpText;

/** Shows the help text. Needs neither privilege nor IPVS. */
public record HelpCommand() implements Command {
    @Override
    public int execute(CommandContext context) {
        context.output().text().append(VersionCommand.LINE).append(HelpText.text());
        return ExitStatus.OK;
    }

    @Override
    public int failureStatus() {
        return ExitStatus.REFUSED;
    }
}
