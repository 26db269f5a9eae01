package io.github.ipvs4j.cli;

import io.github.ipvs4j.cli.command.CommandContext;
import io.github.ipvs4j.cli.command.Machine;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import io.github.ipvs4j.netlink.transport.LibcNames;
import io.github.ipvs4j.netlink.transport.NetworkNamespace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Runs the program in this process. */
public final class Cli {
    /** What came of it; text is one character for each byte. */
    public record Result(String out, String err, int status) {}

    /** A kernel that has no files to read, unless a test says so. */
    private static final String NO_FILES = "/nonexistent";

    private final String program;
    private final CommandContext.Opener opener;
    private final NameDatabase names;
    private final Terminals terminals;
    private final Supplier<Machine> machine;
    private final String root;

    private Cli(
            String program,
            CommandContext.Opener opener,
            NameDatabase names,
            Terminals terminals,
            Supplier<Machine> machine,
            String root) {
        this.program = program;
        this.opener = opener;
        this.names = names;
        this.terminals = terminals;
        this.machine = machine;
        this.root = root;
    }

    /** Against that table, with the names that the examples use. */
    static Cli on(Ipvs ipvs) {
        return of(() -> ipvs, new FakeNames());
    }

    /** On this machine's kernel, with the system's names. */
    public static Cli onKernel() {
        return inNamespaces(
                        namespace -> namespace == null
                                ? NetlinkIpvs.open()
                                : NetlinkIpvs.openIn(NetworkNamespace.of(namespace)),
                        new LibcNames())
                .below("");
    }

    /** A kernel that has one network namespace. */
    @FunctionalInterface
    interface Kernel {
        Ipvs open() throws IpvsException;
    }

    static Cli of(Kernel kernel, NameDatabase names) {
        return inNamespaces(namespace -> kernel.open(), names);
    }

    static Cli inNamespaces(CommandContext.Opener opener, NameDatabase names) {
        return new Cli("ipvsadm", opener, names, Terminals.NONE, new NoMachine(), NO_FILES);
    }

    /** The same, called by that name. */
    Cli as(String name) {
        return new Cli(name, opener, names, terminals, machine, root);
    }

    /** The same, on these terminals. */
    Cli with(Terminals others) {
        return new Cli(program, opener, names, others, machine, root);
    }

    /** The same on that machine. */
    Cli with(Machine other) {
        return new Cli(program, opener, names, terminals, () -> other, root);
    }

    /** The same, with that directory for {@code /} where the kernel's files are read. */
    Cli below(String directory) {
        return new Cli(program, opener, names, terminals, machine, directory);
    }

    /** Runs it with these arguments. */
    public Result run(String... arguments) {
        return feed("", arguments);
    }

    /** With that on standard input. */
    public Result feed(String input, String... arguments) {
        return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.ISO_8859_1)), arguments);
    }

    Result run(InputStream in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = IpvsadmApp.run(
                arguments,
                in,
                out,
                err,
                new Environment(program, opener, names, failure -> {}, terminals, machine, root));
        return new Result(out.toString(StandardCharsets.ISO_8859_1), err.toString(StandardCharsets.ISO_8859_1), status);
    }
}
