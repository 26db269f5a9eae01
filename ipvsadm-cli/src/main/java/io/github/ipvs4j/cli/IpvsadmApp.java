package io.github.ipvs4j.cli;

import io.github.ipvs4j.cli.console.BusyException;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.Environment;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.Lookups;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.parse.LineInterpreter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The program without its process: the same for {@code main} and for tests. */
public final class IpvsadmApp {
    private IpvsadmApp() {}

    /**
     * Carries out a command line.
     *
     * @param arguments the words after the program's name, one character for each byte
     * @return the exit status
     */
    public static int run(
            String[] arguments, InputStream in, OutputStream out, OutputStream err, Environment environment) {
        Output output = new Output(out, err, environment.terminals());
        Lookups lookups = new Lookups(environment.names());
        LineInterpreter interpreter = new LineInterpreter(environment.program(), lookups);
        int status;
        try (CommandContext context = new CommandContext(
                environment.kernel(),
                lookups,
                interpreter,
                in,
                output,
                environment.failures(),
                environment.machine())) {
            status = context.run(interpreter.command(arguments));
        } catch (UsageException e) {
            output.error(e.text());
            status = e.status();
        } catch (NoIpvsException e) {
            environment.failures().accept(e);
            output.error(e.text());
            status = ExitStatus.USAGE;
        } catch (BusyException e) {
            output.error(e.text());
            status = ExitStatus.BUSY;
        } catch (IOException e) {
            return outputFailed(output, e);
        }
        try {
            output.flush();
            return status;
        } catch (IOException e) {
            return outputFailed(output, e);
        }
    }

    private static int outputFailed(Output output, IOException e) {
        String reason = String.valueOf(e.getMessage());
        if (reason.equals("Broken pipe")) {
            return ExitStatus.BROKEN_PIPE;
        }
        output.error("cannot write to standard output: " + reason);
        return ExitStatus.READ_FAILED;
    }
}
