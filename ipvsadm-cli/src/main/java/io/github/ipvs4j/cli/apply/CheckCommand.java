package io.github.ipvs4j.cli.apply;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.rulefile.RuleFile;
import io.github.ipvs4j.cli.rulefile.RuleSource;
import java.io.IOException;

/**
 * Reports all errors of a rule file with their lines, without asking the kernel anything.
 *
 * @param source the file
 */
public record CheckCommand(RuleSource source) implements Command {
    @Override
    public int execute(CommandContext context) {
        RuleFile file;
        try {
            file = RuleFile.read(source, null, context);
        } catch (IOException e) {
            context.output().error(source.unreadable(e));
            return ExitStatus.READ_FAILED;
        }
        return file.tellFindings(context.output()) ? ExitStatus.USAGE : ExitStatus.OK;
    }
}
