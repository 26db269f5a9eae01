package io.github.ipvs4j.cli.apply;

import io.github.ipvs4j.cli.console.Colours;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.rulefile.RuleFile;
import io.github.ipvs4j.cli.rulefile.RuleSource;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.plan.Plan;
import io.github.ipvs4j.model.plan.Scope;
import java.io.IOException;

/**
 * Shows the changes that would make the kernel's table match a file. Like other programs that compare, it ends with 0
 * if there are no differences, with 1 if there are some, and with 2 after an error.
 *
 * @param source the file
 * @param scope the part of the table
 * @param colours whether the lines are coloured
 */
public record DiffCommand(RuleSource source, Scope scope, Colours colours) implements Command {
    private static final int DIFFERENT = 1;
    private static final int TROUBLE = 2;

    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, UsageException, IOException {
        RuleFile file;
        try {
            file = RuleFile.read(source, scope, context);
        } catch (IOException e) {
            context.output().error(source.unreadable(e));
            return TROUBLE;
        }
        if (file.tellErrors(context.output())) {
            return TROUBLE;
        }
        Plan plan = Plan.between(context.ipvs(), file.table(), scope);
        PlanText.show(plan, colours.areShown(context), context.output());
        return plan.isEmpty() ? ExitStatus.OK : DIFFERENT;
    }

    @Override
    public int failureStatus() {
        return TROUBLE;
    }
}
