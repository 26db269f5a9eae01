package io.github.ipvs4j.model.query;

import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Selects services and, among their servers, some or all.
 *
 * @param condition a condition that holds for the selected rows
 */
public record ServiceQuery(Condition<ServiceRow> condition) {
    /** Returns false if the query excludes the service independently of its servers. */
    public boolean mayHold(ServiceStatus service) {
        return condition.holds(new ServiceRow(service, null, false));
    }

    /** Returns the selected servers in their order, or null if the query does not select the service. */
    public @Nullable List<RealServerStatus> chosen(ServiceStatus service, List<RealServerStatus> servers) {
        if (servers.isEmpty()) {
            return condition.holds(new ServiceRow(service, null, true)) ? servers : null;
        }
        List<RealServerStatus> chosen = new ArrayList<>();
        for (RealServerStatus server : servers) {
            if (condition.holds(new ServiceRow(service, server, true))) {
                chosen.add(server);
            }
        }
        return chosen.isEmpty() ? null : chosen;
    }
}
