package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.ExitStatus;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Puts the lines of standard input in place of the table. All of them are read and understood before anything is changed;
 * then the table is cleared, and they are carried out as {@link RestoreCommand} does it.
 *
 * @param evenByNothing whether no lines at all may take the place of a table that has services
 */
public record ReplaceCommand(boolean evenByNothing) implements Command {
    private static final int PIECE = 1 << 16;

    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        byte[] input;
        try {
            input = readAll(context.in());
        } catch (IOException e) {
            context.output().error(RestoreReader.unreadable(e));
            return ExitStatus.READ_FAILED;
        }
        int understood = understand(input, context);
        if (understood < 0) {
            context.output().error("the table was left as it was");
            return ExitStatus.USAGE;
        }
        Ipvs ipvs = context.ipvs();
        if (understood == 0 && !evenByNothing && !ipvs.services().isEmpty()) {
            context.output().error("no lines to restore, so the table was left as it was; --force-empty clears it");
            return ExitStatus.USAGE;
        }
        ipvs.apply(new Change.Flush());
        return new Restore(context, new ReplaceLines(context.lines()), new ByteArrayInputStream(input)).carryOutAll();
    }

    /** Tells of every line that makes no sense; the number of lines, or -1 if there were such. */
    private static int understand(byte[] input, CommandContext context) throws IOException {
        RestoreReader lines = new RestoreReader(new ByteArrayInputStream(input), () -> {});
        int understood = 0;
        boolean allOfThem = true;
        for (List<String> words = lines.next(); !words.isEmpty(); words = lines.next()) {
            try {
                context.lines().command(words);
                understood++;
            } catch (UsageException e) {
                context.output().error("line " + lines.line() + ": " + e.text());
                allOfThem = false;
            }
        }
        return allOfThem ? understood : -1;
    }

    /** Not {@code readAllBytes}: on JDK 17 that of a file asks for its position, which a pipe does not have. */
    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int size = in.read(piece); size > 0; size = in.read(piece)) {
            all.write(piece, 0, size);
        }
        return all.toByteArray();
    }

    @Override
    public int failureStatus() {
        return ExitStatus.REFUSED;
    }
}
