package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.model.DirectorStatus;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table on the screen.
 *
 * @param service the service, or that of the server
 * @param server the server, or null if the line is the service's
 */
record Row(DirectorStatus.Service service, @Nullable RealServerStatus server) {
    /**
     * Identifies a row from one reading to the next.
     *
     * @param service the service
     * @param server the server, or null
     */
    record Key(ServiceKey service, @Nullable Endpoint server) {}

    Key key() {
        return new Key(service.key(), server == null ? null : server.spec().endpoint());
    }
}
