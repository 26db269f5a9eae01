package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.cli.console.Colours;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.render.Names;
import io.github.ipvs4j.cli.render.TableFormat;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.ServiceKey;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Shows the table again and again: on a screen if there is one, else written down.
 *
 * @param interval how often
 * @param colours whether the screen has them
 * @param format how it is written down
 * @param numeric without names
 * @param sorted in the order of listings, not the kernel's
 * @param only the one service to show, or null
 */
public record WatchCommand(
        Interval interval,
        Colours colours,
        SnapshotFormat format,
        boolean numeric,
        boolean sorted,
        @Nullable ServiceKey only)
        implements Command {
    /** Written down as a listing; {@code exact} does not abbreviate its rates. */
    public static WatchCommand asTable(
            Interval interval,
            Colours colours,
            boolean exact,
            boolean numeric,
            boolean sorted,
            @Nullable ServiceKey only) {
        return new WatchCommand(
                interval, colours, new TableSnapshot(TableFormat.measured(exact)), numeric, sorted, only);
    }

    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        TableReader reader = new TableReader(context.ipvs(), only, sorted, new Meter());
        Names names = context.names(numeric);
        if (!context.output().showsScreen()) {
            new Snapshots(reader, interval, format, names).run(context.output());
            return ExitStatus.OK;
        }
        // what cannot be read at all is told before the screen is cleared
        reader.read();
        Screen screen;
        try {
            screen = JLineScreen.open(colours.areShown(context));
        } catch (IOException e) {
            context.output().error("cannot use the terminal: " + e.getMessage());
            return ExitStatus.READ_FAILED;
        }
        try (screen) {
            return new LiveView(screen, reader, interval, names).run();
        }
    }

    @Override
    public int failureStatus() {
        return ExitStatus.READ_FAILED;
    }
}
