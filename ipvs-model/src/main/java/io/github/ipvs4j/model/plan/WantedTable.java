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

    /** Returns the services in the order in which a plan adds them, each key once. */
    Collection<? extends WantedService> services();

    /** Finds a service; null if it is not wanted. */
    @Nullable
    WantedService find(ServiceKey key);

    /** Returns the timeouts in seconds; 0 keeps the present one. */
    Timeouts timeouts();

    /** Returns the synchronisation daemons that must run, at most one of each role; other daemons stay as they are. */
    Collection<SyncDaemon> daemons();
}
