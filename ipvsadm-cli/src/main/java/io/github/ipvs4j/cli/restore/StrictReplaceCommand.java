package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;

/**
 * Makes the table match the lines of a file, or leaves it unchanged if the kernel refuses any change.
 *
 * @param lines the lines, and whether there may be none
 */
public record StrictReplaceCommand(ReplaceCommand lines) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        return lines.execute(context, true);
    }

    @Override
    public int failureStatus() {
        return ExitStatus.REFUSED;
    }
}
