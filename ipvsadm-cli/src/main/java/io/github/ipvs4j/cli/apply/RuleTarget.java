package io.github.ipvs4j.cli.apply;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.rulefile.RuleFile;
import io.github.ipvs4j.cli.rulefile.RuleSource;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.plan.Scope;
import java.io.IOException;

/**
 * The wanted table: that of a rule file, once it has been read without errors.
 *
 * @param source the file
 * @param scope the part of the table
 * @param mayClear whether a file without services may take the place of a table that has some
 */
public record RuleTarget(RuleSource source, Scope scope, boolean mayClear) {
    /** The use of the target. */
    interface Use {
        /** Does it with that file, and answers the exit status. */
        int carryOut(RuleFile file, CommandContext context) throws IpvsException, NoIpvsException, IOException;
    }

    /** Reports why the file cannot be read. Returns the exit status. */
    int unreadable(IOException e, Output output) {
        output.error(source.unreadable(e));
        return ExitStatus.READ_FAILED;
    }

    /**
     * Compares the text of the file with the kernel's table and carries that out, unless the file is not fit for it.
     * Returns the exit status.
     */
    int use(byte[] text, CommandContext context, Use use) throws IpvsException, NoIpvsException, IOException {
        Output output = context.output();
        RuleFile file;
        try {
            file = RuleFile.of(source, text, scope, context);
        } catch (IOException e) {
            return unreadable(e, output);
        }
        if (file.tellErrors(output)) {
            output.error(ApplyRun.UNCHANGED);
            return ExitStatus.USAGE;
        }
        if (file.table().services().isEmpty()
                && !mayClear
                && !context.ipvs().services().isEmpty()) {
            output.error("no services in the file, so " + ApplyRun.UNCHANGED + "; --force-empty clears it");
            return ExitStatus.USAGE;
        }
        return use.carryOut(file, context);
    }
}
