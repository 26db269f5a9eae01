package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.model.IpvsException;

/** There is no IPVS to talk to, or no permission to. */
public final class NoIpvsException extends Exception {
    private final IpvsException reason;

    /** With what the kernel said. */
    public NoIpvsException(IpvsException reason) {
        super(reason);
        this.reason = reason;
    }

    /** What the kernel said. */
    public IpvsException reason() {
        return reason;
    }
}
