package io.github.ipvs4j.cli;

import io.github.ipvs4j.cli.command.Kernel;
import io.github.ipvs4j.cli.command.Machine;
import io.github.ipvs4j.cli.command.ProcessLock;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.netlink.NetlinkIpvs;
import io.github.ipvs4j.netlink.conn.TrafficListener;
import io.github.ipvs4j.netlink.transport.LibcNames;
import io.github.ipvs4j.netlink.transport.NetworkNamespace;
import io.github.ipvs4j.netlink.transport.Terminal;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Wires the program to its process. */
public final class Main {
    /** How the program was called; the launcher knows, Java does not. */
    static final String PROGRAM_PROPERTY = "ipvsadm.program";

    /** Where the caller's programs are found; that of this process is where the system's are. */
    static final String PATH_PROPERTY = "ipvsadm.path";

    private Main() {}

    /** Runs the program and ends the process. */
    @SuppressForbidden("the one place that ends the process")
    public static void main(String[] arguments) {
        Runtime.getRuntime().halt(run(arguments));
    }

    /** Runs the program in this process and answers its exit status. */
    static int run(String[] arguments) {
        // Both spare the start of picocli work that this program has no use for.
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("picocli.converters.excludes", ".*");
        TraceLog trace = TraceLog.ifWanted(System.getenv(TraceLog.VARIABLE));
        FileOutputStream err = new FileOutputStream(FileDescriptor.err);
        try {
            String program =
                    ProgramName.of(System.getProperty(PROGRAM_PROPERTY, "ipvsadm"), System.getProperty(PATH_PROPERTY));
            String[] raw = RawArguments.of(arguments);
            if (trace != null) {
                trace.called(program, raw);
            }
            RunningKernel kernel = new RunningKernel(trace);
            int status = IpvsadmApp.run(
                    raw,
                    new FileInputStream(FileDescriptor.in),
                    new FileOutputStream(FileDescriptor.out),
                    err,
                    new Environment(
                            program, kernel, new LibcNames(), new Failures(trace), new StandardTerminals(), kernel));
            if (trace != null) {
                trace.note("exit status " + status);
            }
            return status;
        } catch (OutOfMemoryError e) {
            new Output(err, err, Terminals.NONE).error("ipvsadm: not enough memory: " + e.getMessage());
            return ExitStatus.USAGE;
        } catch (RuntimeException | Error e) {
            new Failures(trace).accept(e);
            new Output(err, err, Terminals.NONE)
                    .error("ipvsadm: internal error: " + e + " (" + TraceLog.VARIABLE + "=debug tells more)");
            return ExitStatus.USAGE;
        }
    }

    private record Failures(@Nullable TraceLog trace) implements Consumer<Throwable> {
        @Override
        public void accept(Throwable failure) {
            if (trace != null) {
                trace.failed(failure);
            }
        }
    }

    private record StandardTerminals() implements Terminals {
        @Override
        public boolean showsProgress() {
            return Terminal.is(2);
        }

        /** As no-color.org has it, and terminals that say that they are dumb. */
        @Override
        public boolean showsColours() {
            String refusal = System.getenv("NO_COLOR");
            return (refusal == null || refusal.isEmpty()) && !"dumb".equals(System.getenv("TERM")) && Terminal.is(1);
        }

        @Override
        public boolean showsScreen() {
            String type = System.getenv("TERM");
            return type != null && !type.isEmpty() && !type.equals("dumb") && Terminal.is(0) && Terminal.is(1);
        }
    }

    /**
     * Opens the kernel's IPVS, and loads its module where the kernel does not do so itself. It supplies the machine too, so
     * that calls that need none load no class for that.
     */
    private record RunningKernel(@Nullable TraceLog trace) implements Kernel, Supplier<Machine> {
        @Override
        public Ipvs open(@Nullable String namespace) throws IpvsException {
            try {
                return connect(namespace);
            } catch (IpvsException e) {
                if (e.operation() == Operation.ENTER_NAMESPACE) {
                    throw e;
                }
                boolean loaded = Modprobe.load("ip_vs");
                if (trace != null) {
                    trace.note(loaded ? "modprobe has loaded ip_vs" : "modprobe has not loaded ip_vs");
                }
                if (!loaded) {
                    throw e;
                }
                return connect(namespace);
            }
        }

        private Ipvs connect(@Nullable String namespace) throws IpvsException {
            TrafficListener traffic = trace;
            Ipvs ipvs = namespace == null
                    ? NetlinkIpvs.open(traffic)
                    : NetlinkIpvs.openIn(NetworkNamespace.of(namespace), traffic);
            boolean audited = Auditing.SYSLOG.equals(System.getenv(Auditing.VARIABLE));
            return audited ? Auditing.of(ipvs, namespace, trace) : ipvs;
        }

        @Override
        public @Nullable ProcessLock lock(@Nullable String namespace) {
            return TableLockFile.open(TableLockFile.DIRECTORY, namespace, trace);
        }

        @Override
        public @Nullable String file(String path, @Nullable String namespace) {
            return KernelFiles.read(path, namespace);
        }

        @Override
        public Machine get() {
            return ThisMachine.from(System.getenv(), trace);
        }
    }
}
