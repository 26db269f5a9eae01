package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Progress;
import io.github.ipvs4j.cli.console.RestoreLines;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.rulefile.RuleLineReader;
import io.github.ipvs4j.cli.rulefile.RuleSource;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A restore that ends at the first failure, with its status. It sends changes one by one: if it sent many at once,
 * the kernel would go on after a refusal.
 */
final class StrictRestoreRun {
    private final CommandContext context;
    private final RestoreLines lines;
    private final RuleSource source;
    private final RuleLineReader reader;
    private final Progress progress;
    private int carriedOut;

    /**
     * Creates a restore of the lines of an input. It reads no line if the kernel has no IPVS.
     *
     * @param source the name of the input
     */
    StrictRestoreRun(CommandContext context, RuleSource source, InputStream in) throws NoIpvsException {
        context.ipvs();
        this.context = context;
        this.lines = context.lines();
        this.source = source;
        this.reader = new RuleLineReader(in);
        this.progress = new Progress(context.output(), "lines");
    }

    /** Carries out the lines before the first error and returns the exit status. */
    int carryOutAll() throws NoIpvsException, IOException {
        try {
            int status = carryOutSome();
            if (status != ExitStatus.OK) {
                context.output().error("stopped; lines carried out: " + carriedOut);
            }
            return status;
        } finally {
            progress.clear();
        }
    }

    private int carryOutSome() throws NoIpvsException, IOException {
        while (true) {
            List<String> words;
            try {
                words = reader.next();
            } catch (IOException e) {
                context.output().error(source.unreadable(e));
                return ExitStatus.READ_FAILED;
            }
            if (words.isEmpty()) {
                return ExitStatus.OK;
            }
            int status = carryOut(words);
            if (status != ExitStatus.OK) {
                return status;
            }
            carriedOut++;
            progress.step();
        }
    }

    private int carryOut(List<String> words) throws NoIpvsException, IOException {
        try {
            return carryOut(lines.command(words));
        } catch (UsageException e) {
            context.output().error(place() + e.text());
            return ExitStatus.USAGE;
        }
    }

    private int carryOut(Command command) throws NoIpvsException, UsageException, IOException {
        try {
            return command.execute(context);
        } catch (IpvsException e) {
            context.tell(place(), e);
            return command.failureStatus();
        }
    }

    private String place() {
        return "line " + reader.line() + ": ";
    }
}
