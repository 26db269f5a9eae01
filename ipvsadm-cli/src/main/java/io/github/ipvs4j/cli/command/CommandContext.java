package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.Output;
import io.github.ipvs4j.cli.parse.LineInterpreter;
import io.github.ipvs4j.cli.render.Names;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.NameDatabase;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What a command works with. The kernel is contacted when the first command asks for it, once for a whole run. */
public final class CommandContext implements AutoCloseable {
    /** Opens the kernel's IPVS. */
    @FunctionalInterface
    public interface Opener {
        /** Opens it. */
        Ipvs open() throws IpvsException;
    }

    private final Opener opener;
    private final NameDatabase database;
    private final LineInterpreter interpreter;
    private final InputStream in;
    private final Output output;
    private @Nullable Ipvs ipvs;
    private @Nullable Names resolved;

    /** With the parts of one run. */
    public CommandContext(
            Opener opener, NameDatabase database, LineInterpreter interpreter, InputStream in, Output output) {
        this.opener = opener;
        this.database = database;
        this.interpreter = interpreter;
        this.in = in;
        this.output = output;
    }

    /** The kernel's IPVS. */
    public Ipvs ipvs() throws NoIpvsException {
        if (ipvs == null) {
            try {
                ipvs = opener.open();
            } catch (IpvsException e) {
                throw new NoIpvsException(e);
            }
        }
        return ipvs;
    }

    /** How to write addresses and ports. */
    Names names(boolean numeric) {
        if (numeric) {
            return Names.numeric();
        }
        if (resolved == null) {
            resolved = Names.of(database);
        }
        return resolved;
    }

    /** What understands the lines of a restore. */
    LineInterpreter interpreter() {
        return interpreter;
    }

    /** Standard input. */
    InputStream in() {
        return in;
    }

    /** Standard output and error. */
    public Output output() {
        return output;
    }

    @Override
    public void close() {
        if (ipvs != null) {
            ipvs.close();
        }
    }
}
