package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A wanted table. {@link #builder} makes an immutable one. A program that holds the wanted table in another form
 * implements this interface, and must not change the table while a plan for it runs.
 */
public interface WantedTable {
    /** Begins one that wants nothing yet. */
    static WantedTableBuilder builder() {
        return new WantedTableBuilder();
    }

    /** Tells the services in the order in which they are to be made, each key once. */
    Collection<? extends WantedService> services();

    /** Finds a service; null if it is not wanted. */
    @Nullable
    WantedService find(ServiceKey key);

    /** Returns the timeouts in seconds; 0 keeps the present one. */
    Timeouts timeouts();

    /** Tells the synchronisation daemons that are to run, at most one of each role; others stay as they are. */
    Collection<SyncDaemon> daemons();
}
