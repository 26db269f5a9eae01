package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.text.Names;
import java.io.IOException;

/**
 * Writes the table at each interval, until nobody reads the output any more.
 *
 * @param reader the table
 * @param interval the time between two readings
 * @param format the format
 * @param names the names of hosts and ports
 */
record Snapshots(TableReader reader, Interval interval, SnapshotFormat format, Names names) {
    /** Goes on until the output is closed, which is thrown, or this thread is interrupted. */
    void run(Output output) throws IpvsException, IOException {
        try {
            while (true) {
                long start = System.nanoTime();
                String time = WallTime.now();
                format.append(output.text(), time, reader.read(), names);
                output.flush();
                interval.awaitEnd(start);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
