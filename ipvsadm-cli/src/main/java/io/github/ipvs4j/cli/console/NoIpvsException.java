package io.github.ipvs4j.cli.console;

import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import org.jspecify.annotations.Nullable;

/** There is no IPVS to talk to, or no permission to. */
public final class NoIpvsException extends Exception {
    private final IpvsException reason;
    private final @Nullable String namespace;

    /**
     * Creates the exception with the kernel's reason and the network namespace; null stands for this process's
     * namespace.
     */
    public NoIpvsException(IpvsException reason, @Nullable String namespace) {
        super(reason);
        this.reason = reason;
        this.namespace = namespace;
    }

    /** Returns the kernel's refusal. */
    public IpvsException reason() {
        return reason;
    }

    /** Returns the message for the user, one or two lines without the final line feed. */
    public String text() {
        String said = Messages.of(reason);
        return reason.operation() == Operation.ENTER_NAMESPACE
                ? "Can't enter network namespace `" + namespace + "': " + said
                : "Can't initialize ipvs: " + said
                        + "\nAre you sure that IP Virtual Server is built in the kernel or as module?";
    }
}
