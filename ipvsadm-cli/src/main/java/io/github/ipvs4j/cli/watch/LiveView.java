package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.text.Names;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the table at each interval, shows it, and obeys keys in between. */
final class LiveView {
    /** Time for keys in any case, even if reading the table takes longer than the interval. */
    private static final long LEAST_PAUSE = 50;

    private final Screen screen;
    private final TableReader reader;
    private final Interval interval;
    private final Names names;
    private final Renderer renderer;
    private final View view = new View();
    private final BarHistory history = new BarHistory();

    LiveView(Screen screen, TableReader reader, Interval interval, Names names) {
        this.screen = screen;
        this.reader = reader;
        this.interval = interval;
        this.names = names;
        this.renderer = new Renderer(names, screen.hasBlocks());
    }

    /** Runs until the user quits. Returns the exit status. */
    int run() throws IpvsException {
        while (true) {
            long start = System.nanoTime();
            List<DirectorStatus.Service> table = reader.read();
            history.add(table);
            String time = WallTime.timeOfDay(WallTime.now());
            Picture picture = new Picture(table, history, time, interval);
            long left = Math.max(LEAST_PAUSE, interval.left(start));
            while (left > 0) {
                Key key = step(picture, left);
                if (view.isEnded()) {
                    return ExitStatus.OK;
                }
                if (isOf(key, Key.Kind.INTERRUPT)) {
                    return ExitStatus.INTERRUPTED;
                }
                if (isOf(key, Key.Kind.HANG_UP)) {
                    return ExitStatus.READ_FAILED;
                }
                left = interval.left(start);
            }
        }
    }

    private static boolean isOf(@Nullable Key key, Key.Kind kind) {
        return key != null && key.kind() == kind;
    }

    /** Shows the picture and takes one key, if one comes in time. */
    private @Nullable Key step(Picture picture, long millis) {
        List<Row> rows = Rows.of(picture.table(), view, names);
        int height = screen.height();
        view.settle(rows, Renderer.rowsOn(height));
        screen.show(renderer.render(picture, view, rows, screen.width(), height));
        Key key = screen.key(millis);
        if (key != null) {
            view.press(key, rows, Renderer.rowsOn(height));
        }
        return key;
    }
}
