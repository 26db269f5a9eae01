package io.github.ipvs4j.cli.apply;

import io.github.ipvs4j.cli.console.Colours;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.console.SignalGuard;
import io.github.ipvs4j.cli.console.TableLock;
import io.github.ipvs4j.cli.rulefile.RuleFile;
import io.github.ipvs4j.cli.rulefile.RuleSource;
import io.github.ipvs4j.cli.rules.Planner;
import io.github.ipvs4j.cli.rules.Scope;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the kernel's table that of a file, by the changes that takes and no others, or leaves it as it was.
 *
 * @param source the file
 * @param scope how much of the table
 * @param evenByNothing whether a file without services may take the place of a table that has some
 * @param shown whether the changes have colours if they are only to be shown; null if they are to be made
 */
public record ApplyCommand(
        RuleSource source,
        Scope scope,
        boolean evenByNothing,
        @Nullable Colours shown) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        byte[] text;
        try {
            text = source.readAll(context);
        } catch (IOException e) {
            context.output().error(source.unreadable(e));
            return ExitStatus.READ_FAILED;
        }
        if (shown != null) {
            return apply(text, context);
        }
        // The file is compared with the table while it is read, so nobody must change that from here on.
        TableLock lock = context.locked();
        try (lock) {
            return apply(text, context);
        }
    }

    private int apply(byte[] text, CommandContext context) throws IpvsException, NoIpvsException, IOException {
        Output output = context.output();
        RuleFile file;
        try {
            file = RuleFile.of(source, text, scope, context);
        } catch (IOException e) {
            output.error(source.unreadable(e));
            return ExitStatus.READ_FAILED;
        }
        if (file.tellErrors(output)) {
            output.error(Application.UNCHANGED);
            return ExitStatus.USAGE;
        }
        Ipvs ipvs = context.ipvs();
        if (file.table().services().isEmpty()
                && !evenByNothing
                && !ipvs.services().isEmpty()) {
            output.error("no services in the file, so " + Application.UNCHANGED + "; --force-empty clears it");
            return ExitStatus.USAGE;
        }
        Planner planner = new Planner(file.table(), scope);
        if (shown == null) {
            SignalGuard signals = new SignalGuard(context.machine());
            return signals.guard(new Application(file, planner, context, signals));
        }
        PlanText.show(planner.plan(ipvs), shown.areShown(context), output);
        return ExitStatus.OK;
    }

    /** Only reading fails that way: what comes after the first change is told by the {@link Application}. */
    @Override
    public int failureStatus() {
        return ExitStatus.READ_FAILED;
    }
}
