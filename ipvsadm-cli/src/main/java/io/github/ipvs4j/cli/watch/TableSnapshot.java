package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.cli.render.TableFormat;
import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;
import java.util.List;

/**
 * The time, a listing, and an empty line.
 *
 * @param format the listing
 */
public record TableSnapshot(TableFormat format) implements SnapshotFormat {
    @Override
    public void append(TextBuffer text, String time, List<DirectorStatus.Service> table, Names names) {
        text.append(time).append('\n');
        format.title(text);
        for (DirectorStatus.Service service : table) {
            format.service(text, service.status(), names);
            for (RealServerStatus server : service.servers()) {
                format.server(text, service.key(), server, names);
            }
        }
        text.append('\n');
    }
}
