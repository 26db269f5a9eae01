package io.github.ipvs4j.cli.apply;

import io.github.ipvs4j.cli.console.Colours;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.rulefile.RuleFile;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.plan.Plan;
import java.io.IOException;

/**
 * Shows the changes that {@link ApplyCommand} would make.
 *
 * @param target the table
 * @param colours whether to use colours
 */
public record PreviewCommand(RuleTarget target, Colours colours) implements Command, RuleTarget.Use {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        byte[] text;
        try {
            text = target.source().readAll(context);
        } catch (IOException e) {
            return target.unreadable(e, context.output());
        }
        return target.use(text, context, this);
    }

    @Override
    public int carryOut(RuleFile file, CommandContext context) throws IpvsException, NoIpvsException, IOException {
        Plan plan = Plan.between(context.ipvs(), file.table(), target.scope());
        PlanText.show(plan, colours.areShown(context), context.output());
        return ExitStatus.OK;
    }
}
