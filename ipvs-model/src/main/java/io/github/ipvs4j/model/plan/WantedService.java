package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceSpec;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A service as it is to be, with all of its servers. */
public interface WantedService {
    /** Tells how it is to be, but for its servers. */
    ServiceSpec spec();

    /** Tells its servers in the order in which they are to be added, each endpoint once; perhaps none. */
    Collection<RealServerSpec> servers();

    /** Finds a server; null if it is not wanted. */
    @Nullable
    RealServerSpec server(Endpoint endpoint);

    /**
     * Tells whether the table is known to have just these servers, as far as it matters, so that a first plan need not
     * compare them. Plans that are made on the way, after a failure, compare them nevertheless.
     */
    default boolean hasItsServers() {
        return false;
    }
}
