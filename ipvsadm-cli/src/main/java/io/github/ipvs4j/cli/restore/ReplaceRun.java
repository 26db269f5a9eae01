package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.SignalGuard;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;
import java.util.BitSet;

/**
 * One run of {@link ReplaceCommand}. A table without services is just loaded. Any other becomes that of the file by the
 * changes that takes, and so does one whose loading an exchange broke: then nobody knows what it has. Whatever the
 * kernel refuses, the rest is made; the status says whether the table is that of the file.
 */
final class ReplaceRun implements SignalGuard.Work {
    private final byte[] text;
    private final int lines;
    private final boolean empty;
    private final CommandContext context;
    private BitSet refused = new BitSet();
    private int leftOver;

    /**
     * For the lines of that text, all of which make sense.
     *
     * @param lines how many there are
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

    /** Answers whether it is known what was made of each line. */
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
