package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.cli.change.ChangeCommand;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.RestoreLines;
import io.github.ipvs4j.cli.console.Rule;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.Change;
import java.util.List;

/** The lines of a file that takes the place of what there is. Clearing the table stops no daemon, so one may run already. */
record ReplaceLines(RestoreLines lines) implements RestoreLines {
    @Override
    public Command command(List<String> words) throws UsageException {
        return replacing(lines.command(words));
    }

    @Override
    public Rule rule(List<String> words) throws UsageException {
        Rule rule = lines.rule(words);
        return new Rule(replacing(rule.command()), rule.places(), rule.remarks());
    }

    private static Command replacing(Command command) {
        return command instanceof ChangeCommand change && change.change() instanceof Change.StartDaemon start
                ? new PlaceDaemonCommand(start.daemon())
                : command;
    }
}
