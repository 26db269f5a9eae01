package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Progress;
import io.github.ipvs4j.cli.console.RestoreLines;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.rulefile.RuleLineReader;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/**
 * Carries out lines one by one on a table without services, as at boot. It compares them with nothing and holds none
 * of them.
 */
final class EmptyTableLoad implements Ipvs.RefusalListener {
    private final CommandContext context;
    private final Ipvs ipvs;
    private final RestoreLines lines;
    private final RuleLineReader reader;
    private final ChangeBatch waiting = new ChangeBatch();
    private final BitSet refused = new BitSet();
    private final Progress progress;

    /** Creates a load of the lines of a text. */
    EmptyTableLoad(byte[] text, CommandContext context) throws NoIpvsException {
        this.context = context;
        this.ipvs = context.ipvs();
        this.lines = context.lines();
        this.reader = new RuleLineReader(text, 0, text.length, 1);
        this.progress = new Progress(context.output(), "lines");
    }

    /** Returns the numbers of the refused lines, which this run has reported. */
    BitSet refused() {
        return refused;
    }

    /**
     * Carries out all lines, also after a refusal.
     *
     * @throws IpvsException if an exchange broke, so that nobody knows which of the last lines took effect
     */
    void carryOut() throws IpvsException, NoIpvsException, IOException {
        try {
            for (List<String> words = reader.next(); !words.isEmpty(); words = reader.next()) {
                carryOut(words);
                progress.step();
            }
            send();
        } finally {
            progress.clear();
        }
    }

    private void carryOut(List<String> words) throws IpvsException, NoIpvsException, IOException {
        try {
            Command command = placing(lines.command(words));
            Change change = command.batched();
            if (change == null) {
                send();
                carryOut(command);
                return;
            }
            waiting.add(change, reader.line());
            if (waiting.isFull()) {
                send();
            }
        } catch (UsageException e) {
            send();
            context.output().error(place(reader.line()) + e.text());
            refused.set(reader.line());
        }
    }

    /** The table has no services, but a daemon may run already: a table can be cleared without stopping one. */
    private static Command placing(Command command) {
        return command.batched() instanceof Change.StartDaemon start ? new PlaceDaemonCommand(start.daemon()) : command;
    }

    private void carryOut(Command command) throws IpvsException, NoIpvsException, UsageException, IOException {
        try {
            if (command.execute(context) != ExitStatus.OK) {
                refused.set(reader.line());
            }
        } catch (IpvsException e) {
            if (!e.isRefusal()) {
                throw e;
            }
            refused(reader.line(), place(reader.line()), e);
        }
    }

    private void send() throws IpvsException {
        if (!waiting.isEmpty()) {
            ipvs.applyAll(waiting.changes(), this);
            waiting.clear();
        }
    }

    @Override
    public void refused(int index, IpvsException why) {
        refused(waiting.line(index), place(waiting.line(index)), why);
    }

    private void refused(int line, String place, IpvsException why) {
        context.tell(place, why);
        refused.set(line);
    }

    private static String place(int line) {
        return "line " + line + ": ";
    }
}
