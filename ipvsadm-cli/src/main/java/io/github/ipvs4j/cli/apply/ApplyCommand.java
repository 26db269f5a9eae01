package io.github.ipvs4j.cli.apply;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.SignalGuard;
import io.github.ipvs4j.cli.console.TableLock;
import io.github.ipvs4j.cli.rulefile.RuleFile;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;

/**
 * Makes the kernel's table match a file, changing only what differs, or leaves the table unchanged. It fails like a
 * reading command: the {@link ApplyRun} itself reports failures after the first change.
 *
 * @param target the table
 */
public record ApplyCommand(RuleTarget target) implements Command, RuleTarget.Use {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        byte[] text;
        try {
            text = target.source().readAll(context);
        } catch (IOException e) {
            return target.unreadable(e, context.output());
        }
        // The file is compared with the table while it is read, so nobody must change that from here on.
        TableLock lock = context.locked();
        try (lock) {
            return target.use(text, context, this);
        }
    }

    @Override
    public int carryOut(RuleFile file, CommandContext context) throws IpvsException, NoIpvsException, IOException {
        context.ipvs(); // before anybody holds signals off
        SignalGuard signals = new SignalGuard(context.machine());
        return signals.guard(new ApplyRun(file, target.scope(), context, signals));
    }
}
