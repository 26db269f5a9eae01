package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.ExitStatus;
import java.io.IOException;
import java.util.List;

/**
 * Carries out the lines of standard input, each as soon as it is complete. What the kernel refuses does not end it; a
 * line that makes no sense does, and so does a listing that fails. Its status is that of the last line carried out.
 */
public record RestoreCommand() implements Command {
    @Override
    public int execute(CommandContext context) throws NoIpvsException, IOException {
        context.ipvs(); // without it no line is worth reading
        RestoreReader lines = new RestoreReader(context.in());
        int status = ExitStatus.OK;
        while (true) {
            List<String> words;
            try {
                words = lines.next();
            } catch (IOException e) {
                context.output().error("cannot read standard input: " + e.getMessage());
                return ExitStatus.READ_FAILED;
            }
            if (words.isEmpty()) {
                return status;
            }
            try {
                status = context.run(context.lines().command(words));
                if (status == ExitStatus.READ_FAILED) {
                    return status;
                }
            } catch (UsageException e) {
                context.output().error(e.text());
                status = e.status();
                if (e.endsRestore()) {
                    return status;
                }
            }
        }
    }

    @Override
    public int failureStatus() {
        return ExitStatus.REFUSED;
    }
}
