package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.IpvsException;
import java.io.IOException;

/**
 * Carries out a listing again and again and passes each on at once, for a program that reads them as a stream.
 *
 * @param listing the listing
 * @param interval the time between two listings
 */
public record RepeatedListing(Command listing, Interval interval) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, UsageException, IOException {
        int status = ExitStatus.OK;
        try {
            while (status == ExitStatus.OK) {
                long start = System.nanoTime();
                status = listing.execute(context);
                context.output().flush();
                interval.awaitEnd(start);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return status;
    }
}
