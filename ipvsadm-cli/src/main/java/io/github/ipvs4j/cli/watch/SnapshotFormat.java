package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;
import java.util.List;

/** The formats of each table if there is no screen. */
public interface SnapshotFormat {
    /**
     * Appends the table, whole lines.
     *
     * @param time when it was read, as in RFC 3339
     * @param table its services; their rates are the measured ones
     */
    void append(TextBuffer text, String time, List<DirectorStatus.Service> table, Names names);
}
