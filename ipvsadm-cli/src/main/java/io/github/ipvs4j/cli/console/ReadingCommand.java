package io.github.ipvs4j.cli.console;

/** A command that fails, if it does, while it reads: nothing has been changed then. */
public interface ReadingCommand extends Command {
    @Override
    default int failureStatus() {
        return ExitStatus.READ_FAILED;
    }
}
