package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;

/**
 * Is shown a table: each service, then its servers, then its end.
 *
 * @param <E> what it may throw
 */
interface TableVisitor<E extends Exception> {
    /** A service; its servers have not been read yet. */
    void begin(ServiceStatus service) throws E;

    /** A server of the last service. */
    void server(ServiceKey service, RealServerStatus server) throws E;

    /** That service has no more servers. */
    void end() throws E;
}
