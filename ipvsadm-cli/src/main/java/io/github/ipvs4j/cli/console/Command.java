package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One thing to do. */
public interface Command {
    /**
     * Does it.
     *
     * @return the exit status
     * @throws IpvsException if the kernel refused or did not answer; the status then is {@link #failureStatus()}
     * @throws UsageException if what it is to do makes no sense for what the kernel has; nothing was changed
     * @throws IOException if standard output could not be written
     */
    int execute(CommandContext context) throws IpvsException, NoIpvsException, UsageException, IOException;

    /**
     * The change that it makes if it does nothing else, so that it may be made together with those of other commands;
     * null if it has to be executed by itself.
     */
    default @Nullable Change batched() {
        return null;
    }

    /**
     * The exit status when {@link #execute} throws an {@link IpvsException}: that of a table that could not be read,
     * which commands that change it override.
     */
    default int failureStatus() {
        return ExitStatus.READ_FAILED;
    }
}
