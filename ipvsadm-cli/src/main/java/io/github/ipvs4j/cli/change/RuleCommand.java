package io.github.ipvs4j.cli.change;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.model.Change;

/**
 * A command that can be made of a rule file's table as well as of the kernel's: one of a closed set. All other commands
 * leave the table alone; a reader of rules sets them aside.
 */
public sealed interface RuleCommand extends Command permits ChangeCommand, KeepCommand, StopAnyDaemonCommand {
    @Override
    default int failureStatus() {
        return ExitStatus.REFUSED;
    }

    /** Hands it to the visitor's method for its kind. */
    <E extends Exception> void accept(Visitor<E> visitor) throws E;

    /** Hands any command to the visitor's method for its kind. */
    static <E extends Exception> void tell(Command command, Visitor<E> visitor) throws E {
        if (command instanceof RuleCommand rule) {
            rule.accept(visitor);
        } else {
            visitor.aside();
        }
    }

    /**
     * Handles each kind of line. A new kind is a new method here, so code that reads rules does not compile before it
     * handles the new one.
     *
     * @param <E> the exception that a method may throw
     */
    interface Visitor<E extends Exception> {
        /** Handles a line that asks for a change. */
        void change(Change change) throws E;

        /** Handles a change that depends on the table. */
        void keep(PartialEdit edit) throws E;

        /** Handles a line that stops all running daemons. */
        void stopAnyDaemon() throws E;

        /** The line leaves the table alone: it shows or saves something. */
        void aside() throws E;
    }
}
