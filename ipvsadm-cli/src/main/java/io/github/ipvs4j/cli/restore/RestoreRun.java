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
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * One run of {@link RestoreCommand}. It sends many changes at a time to the kernel. But it never keeps a change back
 * while it waits: it makes all changes read so far before it reads more input or asks a name server. Messages come in
 * the order of the lines.
 */
final class RestoreRun implements Runnable, Ipvs.RefusalListener {
    private final CommandContext context;
    private final Ipvs ipvs;
    private final RestoreLines lines;
    private final RuleSource source;
    private final RuleLineReader reader;
    private final ChangeBatch waiting = new ChangeBatch();
    private final Progress progress;
    private int status = ExitStatus.OK;
    private boolean unclear;

    /**
     * Creates a restore of the lines of an input. It reads no line if the kernel has no IPVS.
     *
     * @param source the name of the input
     */
    RestoreRun(CommandContext context, RuleSource source, InputStream in) throws NoIpvsException {
        this.context = context;
        this.ipvs = context.ipvs();
        this.lines = context.lines();
        this.source = source;
        this.reader = new RuleLineReader(in, this);
        this.progress = new Progress(context.output(), "lines");
        context.lookups().beforeHosts(this);
    }

    /**
     * Carries out all lines and returns the exit status: the status of the last line, unless the result of a line is
     * unknown.
     */
    int carryOutAll() throws NoIpvsException, IOException {
        try {
            while (carryOutNext()) {
                progress.step();
            }
        } finally {
            progress.clear();
        }
        return unclear && status == ExitStatus.OK ? ExitStatus.REFUSED : status;
    }

    private boolean carryOutNext() throws NoIpvsException, IOException {
        List<String> words;
        try {
            words = reader.next();
        } catch (IOException e) {
            fail(source.unreadable(e), ExitStatus.READ_FAILED);
            return false;
        }
        if (words.isEmpty()) {
            run();
            return false;
        }
        try {
            return carryOut(lines.command(words));
        } catch (UsageException e) {
            fail(e.text(), e.status());
            return !e.endsRestore();
        }
    }

    private boolean carryOut(Command command) throws NoIpvsException, UsageException, IOException {
        Change change = command.batched();
        if (change != null) {
            status = ExitStatus.OK;
            waiting.add(change, reader.line());
            if (waiting.isFull()) {
                run();
            }
            return true;
        }
        run();
        status = context.run(command);
        return status != ExitStatus.READ_FAILED;
    }

    private void fail(String message, int failure) {
        run();
        context.output().error(message);
        status = failure;
    }

    /** Makes the changes that are waiting. */
    @Override
    public void run() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            ipvs.applyAll(waiting.changes(), this);
        } catch (IpvsException e) {
            int sent = Math.min(e.unclearTo(), waiting.size());
            tell(e.unclearFrom(), sent, " may have been carried out or not: ", e);
            tell(sent, waiting.size(), " not carried out: ", e);
            unclear = true;
        }
        waiting.clear();
    }

    @Override
    public void refused(int index, IpvsException why) {
        context.tell(why);
        if (waiting.isLast(index)) {
            status = ExitStatus.REFUSED;
        }
    }

    /** Reports the result of some lines, such as {@code "lines 3 to 130"}. */
    private void tell(int from, int to, String what, IpvsException why) {
        if (from < to) {
            int first = waiting.line(from);
            int last = waiting.line(to - 1);
            context.tell((first == last ? "line " + first : "lines " + first + " to " + last) + what, why);
        }
    }
}
