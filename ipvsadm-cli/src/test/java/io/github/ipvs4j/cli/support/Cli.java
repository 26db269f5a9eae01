package io.github.ipvs4j.cli.support;

import io.github.ipvs4j.cli.IpvsadmApp;
import io.github.ipvs4j.cli.console.Environment;
import io.github.ipvs4j.cli.console.Kernel;
import io.github.ipvs4j.cli.console.Machine;
import io.github.ipvs4j.cli.console.ProcessLock;
import io.github.ipvs4j.cli.console.Terminals;
import io.github.ipvs4j.cli.libc.LibcNames;
import io.github.ipvs4j.cli.system.KernelFiles;
import io.github.ipvs4j.cli.system.NoMachine;
import io.github.ipvs4j.cli.system.TableLockFile;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs the program in this process. */
public final class Cli {
    /** What came of it; text is one character for each byte. */
    public record Result(String out, String err, int status) {
        /** Returns the findings of a {@code --check}, without the two lines that show where each is. */
        public List<String> findings() {
            List<String> all = err.lines().toList();
            List<String> findings = new ArrayList<>();
            for (int i = 0; i < all.size(); i += 3) {
                findings.add(all.get(i));
            }
            return findings;
        }
    }

    private final String program;
    private final Kernel kernel;
    private final NameDatabase names;
    private final Terminals terminals;
    private final Supplier<Machine> machine;

    private Cli(String program, Kernel kernel, NameDatabase names, Terminals terminals, Supplier<Machine> machine) {
        this.program = program;
        this.kernel = kernel;
        this.names = names;
        this.terminals = terminals;
        this.machine = machine;
    }

    /** Against that table, with the names that the examples use. */
    public static Cli on(Ipvs ipvs) {
        return on(FakeKernel.with(ipvs));
    }

    /** On that kernel, with the names that the examples use. */
    public static Cli on(Kernel kernel) {
        return of(kernel, new FakeNames());
    }

    /** On this machine's kernel, with the system's names. */
    public static Cli onKernel() {
        return of(new RealKernel(), new LibcNames());
    }

    private record RealKernel() implements Kernel {
        @Override
        public Ipvs open(@Nullable String namespace) throws IpvsException {
            return namespace == null ? NetlinkIpvs.open() : NetlinkIpvs.openIn(namespace);
        }

        @Override
        public @Nullable ProcessLock lock(@Nullable String namespace) {
            return TableLockFile.open(TableLockFile.DIRECTORY, namespace, null);
        }

        @Override
        public @Nullable String file(String path, @Nullable String namespace) {
            return KernelFiles.read(path, namespace);
        }
    }

    /** Opens IPVS where there is one network namespace. */
    @FunctionalInterface
    public interface Opener {
        Ipvs open() throws IpvsException;
    }

    public static Cli of(Opener opener, NameDatabase names) {
        return inNamespaces(namespace -> opener.open(), names);
    }

    public static Cli inNamespaces(FakeKernel.Opener opener, NameDatabase names) {
        return of(new FakeKernel(opener), names);
    }

    public static Cli of(Kernel kernel, NameDatabase names) {
        return new Cli("ipvsadm", kernel, names, Terminals.NONE, new NoMachine());
    }

    /** The same, called by that name. */
    public Cli as(String name) {
        return new Cli(name, kernel, names, terminals, machine);
    }

    /** The same, on these terminals. */
    public Cli with(Terminals others) {
        return new Cli(program, kernel, names, others, machine);
    }

    /** The same on that machine. */
    public Cli with(Machine other) {
        return new Cli(program, kernel, names, terminals, () -> other);
    }

    /** Runs it with these arguments. */
    public Result run(String... arguments) {
        return feed("", arguments);
    }

    /** With that on standard input. */
    public Result feed(String input, String... arguments) {
        return run(new ByteArrayInputStream(input.getBytes(StandardCharsets.ISO_8859_1)), arguments);
    }

    public Result run(InputStream in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = run(in, out, err, arguments);
        return new Result(out.toString(StandardCharsets.ISO_8859_1), err.toString(StandardCharsets.ISO_8859_1), status);
    }

    /** With these streams; the exit status. */
    public int run(InputStream in, OutputStream out, OutputStream err, String... arguments) {
        return IpvsadmApp.run(
                arguments, in, out, err, new Environment(program, kernel, names, failure -> {}, terminals, machine));
    }
}
