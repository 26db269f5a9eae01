package io.github.ipvs4j.cli;

import io.github.ipvs4j.cli.console.Environment;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.console.Terminals;
import io.github.ipvs4j.cli.libc.LibcNames;
import io.github.ipvs4j.cli.system.ProgramName;
import io.github.ipvs4j.cli.system.RawArguments;
import io.github.ipvs4j.cli.system.RunningKernel;
import io.github.ipvs4j.cli.system.StandardTerminals;
import io.github.ipvs4j.cli.system.SuppressForbidden;
import io.github.ipvs4j.cli.system.TraceLog;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.netlink.transport.Platform;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Wires the program to its process. */
public final class Main {
    /** The name under which the user called the program: the launcher knows it, Java does not. */
    static final String PROGRAM_PROPERTY = "ipvsadm.program";

    /** The caller's PATH. The PATH of this process leads to the system's programs only. */
    static final String PATH_PROPERTY = "ipvsadm.path";

    private Main() {}

    /** Runs the program and ends the process. */
    @SuppressForbidden("the one place that ends the process")
    public static void main(String[] arguments) {
        Runtime.getRuntime().halt(run(arguments));
    }

    /** Runs the program in this process and answers its exit status. */
    public static int run(String[] arguments) {
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
            new Output(err, err, Terminals.NONE).error(message(e));
            return ExitStatus.USAGE;
        }
    }

    private static String message(Throwable failure) {
        // The C library looks up names before anything opens IPVS.
        String reason = failure instanceof LinkageError e ? Platform.reason(e) : null;
        return reason == null
                ? "ipvsadm: internal error: " + failure + " (" + TraceLog.VARIABLE + "=debug tells more)"
                : new NoIpvsException(IpvsException.notSent(Operation.OPEN, reason, failure), null).text();
    }

    private record Failures(@Nullable TraceLog trace) implements Consumer<Throwable> {
        @Override
        public void accept(Throwable failure) {
            if (trace != null) {
                trace.failed(failure);
            }
        }
    }
}
