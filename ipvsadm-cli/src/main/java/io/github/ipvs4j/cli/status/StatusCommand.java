package io.github.ipvs4j.cli.status;

import io.github.ipvs4j.cli.ExitStatus;
import io.github.ipvs4j.cli.command.Colours;
import io.github.ipvs4j.cli.command.Command;
import io.github.ipvs4j.cli.command.CommandContext;
import io.github.ipvs4j.cli.command.DirectorReader;
import io.github.ipvs4j.cli.command.NoIpvsException;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;
import java.util.List;

/**
 * Shows how a director is.
 *
 * @param colours whether what needs attention stands out
 */
public record StatusCommand(Colours colours) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        Surroundings around = Surroundings.read(context.files());
        StatusText text = new StatusText(context.output().text(), colours.areShown(context));
        DirectorStatus director;
        try {
            director = DirectorReader.read(context.ipvs());
        } catch (NoIpvsException e) {
            text.unanswered(around);
            context.output().flush();
            throw e;
        }
        Load load = Load.of(director);
        List<String> concerns = Concerns.of(director, load, around);
        text.all(director, load, around, concerns);
        return concerns.isEmpty() ? ExitStatus.OK : ExitStatus.NOT_WELL;
    }

    @Override
    public int failureStatus() {
        return ExitStatus.READ_FAILED;
    }
}
