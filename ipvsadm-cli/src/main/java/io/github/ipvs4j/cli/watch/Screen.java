package io.github.ipvs4j.cli.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A terminal that shows lines instead of its earlier content, which returns when the screen is closed. */
public interface Screen extends AutoCloseable {
    /** Columns. */
    int width();

    /** Lines. */
    int height();

    /** Returns whether it has the characters of bars. */
    boolean hasBlocks();

    /** Shows these lines, as many as there is room for. */
    void show(List<Line> lines);

    /** Waits for a key. Returns null if none came within this many milliseconds. */
    @Nullable
    Key key(long millis);

    @Override
    void close();
}
