package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceSpec;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A service as it is to be, with all of its servers. */
public interface WantedService {
    /** Returns the wanted settings of the service, without its servers. */
    ServiceSpec spec();

    /** Returns the wanted servers in the order in which a plan adds them, each endpoint once; perhaps none. */
    Collection<RealServerSpec> servers();

    /** Finds a server; null if it is not wanted. */
    @Nullable
    RealServerSpec server(Endpoint endpoint);

    /**
     * Returns whether the table is known to have exactly these servers, so that the first plan need not compare them.
     * Later plans, after a failure, compare them anyway.
     */
    default boolean hasItsServers() {
        return false;
    }
}
