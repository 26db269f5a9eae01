package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.SignalGuard;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;
import java.util.BitSet;

/**
 * One run of {@link ReplaceCommand}. It loads the lines directly into a table without services. For any other table,
 * and after a broken exchange, it compares the table with the file and changes only what differs. After a refusal it
 * goes on with the rest. The status says whether the table matches the file.
 */
final class ReplaceRun implements SignalGuard.Work {
    private final byte[] text;
    private final int lines;
    private final boolean empty;
    private final CommandContext context;
    private BitSet refused = new BitSet();
    private int leftOver;

    /**
     * Creates a run for the lines of a text, which are all correct.
     *
     * @param lines the number of lines
     * @param empty whether the table has no services
     */
    ReplaceRun(byte[] text, int lines, boolean empty, CommandContext context) {
        this.text = text;
        this.lines = lines;
        this.empty = empty;
        this.context = context;
    }

    @Override
    public int carryOut() throws NoIpvsException, IOException {
        try {
            if (!empty || !load()) {
                change();
            }
        } catch (IpvsException e) {
            context.tell(e);
            context.output().error("how much of it was changed is not known; --diff shows what is left to do");
            return ExitStatus.REFUSED;
        }
        if (!refused.isEmpty()) {
            context.output()
                    .error("the table is incomplete: " + refused.cardinality() + " of " + lines
                            + " lines were refused");
        }
        return refused.isEmpty() && leftOver == 0 ? ExitStatus.OK : ExitStatus.REFUSED;
    }

    /** Returns whether the result of each line is known. */
    private boolean load() throws NoIpvsException, IOException {
        EmptyTableLoad load = new EmptyTableLoad(text, context);
        refused = load.refused();
        try {
            load.carryOut();
            return true;
        } catch (IpvsException e) {
            context.note(e);
            return false;
        }
    }

    /**
     * Makes the remaining changes. The kernel may now accept lines that it refused before, so refusals are counted
     * again, but none is reported twice.
     */
    private void change() throws IpvsException, NoIpvsException, IOException {
        BitSet told = refused;
        refused = new BitSet();
        leftOver = PlannedReplacement.carryOut(text, told, refused, context);
    }
}
