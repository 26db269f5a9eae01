package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a table is to be. {@link #builder} makes one that never changes; whoever holds what is wanted in another form
 * implements this, and must not let it change while a plan for it is carried out.
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

    /** Tells the timeouts in seconds, 0 for those that stay as they are. */
    Timeouts timeouts();

    /** Tells the synchronisation daemons that are to run, at most one of each role; others stay as they are. */
    Collection<SyncDaemon> daemons();
}
