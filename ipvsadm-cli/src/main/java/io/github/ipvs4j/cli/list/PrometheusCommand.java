package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.FileFailure;
import io.github.ipvs4j.cli.console.FileNames;
import io.github.ipvs4j.cli.console.KernelTables;
import io.github.ipvs4j.cli.console.Machine;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.console.ReplacedFile;
import io.github.ipvs4j.cli.console.Terminals;
import io.github.ipvs4j.cli.render.MetricsFormat;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.metrics.DirectorMetrics;
import io.github.ipvs4j.model.metrics.Metric;
import io.github.ipvs4j.model.metrics.TotalCounters;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Writes counters and state as metrics.
 *
 * @param selection the services and servers with metrics
 * @param file the file that the metrics replace, or null for standard output
 */
public record PrometheusCommand(
        Selection selection, @Nullable String file) implements Command {
    /** The permissions of the file: everybody may read it, such as a collector of metrics. */
    private static final int FILE_MODE = 0644;

    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        DirectorStatus director =
                DirectorReader.read(context.ipvs(), selection); // first, since that may load the module
        KernelTables tables = KernelTables.read(context.files());
        MetricsFormat format = new MetricsFormat(DirectorMetrics.of(director)
                .withTotal(TotalCounters.parse(context.files().readNet("ip_vs_stats")))
                .withProgramVersion(VersionCommand.version())
                .withConnectionTable(tables.connections(), tables.connectionLimit()));
        if (file == null) {
            write(format, context.output());
            return ExitStatus.OK;
        }
        try {
            replace(context.machine(), file, format);
            return ExitStatus.OK;
        } catch (IOException e) {
            context.output().error("cannot write " + file + ": " + FileFailure.reason(e));
            return ExitStatus.READ_FAILED;
        }
    }

    private static void replace(Machine machine, String name, MetricsFormat format) throws IOException {
        try (ReplacedFile file = machine.replacing(Path.of(FileNames.forJava(name)), FILE_MODE)) {
            Output output = new Output(file.out(), OutputStream.nullOutputStream(), Terminals.NONE);
            write(format, output);
            output.flush();
            file.replace();
        }
    }

    private static void write(MetricsFormat format, Output output) throws IOException {
        for (Metric metric : Metric.values()) {
            format.append(output.text(), metric);
            output.flushIfLong();
        }
    }
}
