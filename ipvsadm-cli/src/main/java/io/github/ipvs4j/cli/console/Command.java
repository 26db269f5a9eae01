package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One thing to do. */
public interface Command {
    /**
     * Executes the command.
     *
     * @return the exit status
     * @throws IpvsException if the kernel refused or did not answer; the status then is {@link #failureStatus()}
     * @throws UsageException if the command makes no sense for the kernel's table; nothing was changed
     * @throws IOException if standard output could not be written
     */
    int execute(CommandContext context) throws IpvsException, NoIpvsException, UsageException, IOException;

    /**
     * Returns the change if the command does nothing else, so that it may be sent together with changes of other
     * commands; null if the command must be executed by itself.
     */
    default @Nullable Change batched() {
        return null;
    }

    /**
     * Returns the exit status when {@link #execute} throws an {@link IpvsException}: by default the status of a table
     * that cannot be read, which commands that change the table override.
     */
    default int failureStatus() {
        return ExitStatus.READ_FAILED;
    }
}
