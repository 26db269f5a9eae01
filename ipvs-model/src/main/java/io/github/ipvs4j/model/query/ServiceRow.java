package io.github.ipvs4j.model.query;

import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceStatus;
import org.jspecify.annotations.Nullable;

/**
 * A service with one of its servers. A service without servers is one row, and so is one whose servers are not read
 * yet.
 *
 * @param service the service
 * @param server one of its servers, or null
 * @param isRead false if the servers are not read yet; then a condition on servers holds, since it may
 */
public record ServiceRow(ServiceStatus service, @Nullable RealServerStatus server, boolean isRead) {}
