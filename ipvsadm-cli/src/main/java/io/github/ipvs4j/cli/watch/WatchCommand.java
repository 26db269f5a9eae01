package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.cli.console.Colours;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.list.Selection;
import io.github.ipvs4j.cli.render.MeasuredFormat;
import io.github.ipvs4j.cli.render.NameStyle;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.watch.TableWatch;
import java.io.IOException;

/**
 * Shows the table again and again: on a screen if there is one, otherwise as text.
 *
 * @param interval the time between two readings
 * @param colours whether the screen has colours
 * @param format the format of the text
 * @param style the style of hosts and ports
 * @param selection the selected services
 */
public record WatchCommand(
        Interval interval, Colours colours, SnapshotFormat format, NameStyle style, Selection selection)
        implements Command {
    /** Returns the format as a listing; with {@code exact} it does not abbreviate rates. */
    public static WatchCommand asTable(
            Interval interval, Colours colours, boolean exact, NameStyle style, Selection selection) {
        return new WatchCommand(interval, colours, new TableSnapshot(new MeasuredFormat(exact)), style, selection);
    }

    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        TableReader reader = new TableReader(context.ipvs(), selection, new TableWatch());
        Names names = context.names(style);
        if (!context.output().showsScreen()) {
            new Snapshots(reader, interval, format, names).run(context.output());
            return ExitStatus.OK;
        }
        // a table that cannot be read at all is reported before the screen is cleared
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
}
