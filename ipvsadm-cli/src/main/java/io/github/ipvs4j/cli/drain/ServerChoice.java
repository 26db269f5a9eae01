package io.github.ipvs4j.cli.drain;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.Ipvs;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.Operation;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.drain.ServerOfService;
import io.github.ipvs4j.model.rules.SaveFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The servers that a line means.
 *
 * @param service their service, or null for all services
 * @param servers at least one
 */
public record ServerChoice(@Nullable ServiceKey service, List<NamedServer> servers) {
    /**
     * Returns the entries of each named server, at least one; returns nothing if one of them has no entry, which is
     * reported then.
     *
     * @throws IpvsException if the service is not there, or the table cannot be read
     */
    Map<NamedServer, List<ServerOfService>> found(CommandContext context) throws IpvsException, NoIpvsException {
        List<ServerOfService> all = members(context.ipvs());
        Map<NamedServer, List<ServerOfService>> found = new LinkedHashMap<>();
        boolean complete = true;
        for (NamedServer named : servers) {
            List<ServerOfService> meant = new ArrayList<>();
            for (ServerOfService member : all) {
                if (named.means(member.endpoint())) {
                    meant.add(member);
                }
            }
            if (meant.isEmpty()) {
                context.tell(named.text() + ": ", IpvsException.refused(Operation.EDIT_SERVER, Errno.ENOENT));
                complete = false;
            }
            found.put(named, meant);
        }
        return complete ? found : Map.of();
    }

    /** Returns all servers together; as {@link #found}. */
    Set<ServerOfService> members(CommandContext context) throws IpvsException, NoIpvsException {
        Set<ServerOfService> members = new LinkedHashSet<>();
        for (List<ServerOfService> meant : found(context).values()) {
            members.addAll(meant);
        }
        return members;
    }

    private List<ServerOfService> members(Ipvs ipvs) throws IpvsException {
        if (service != null) {
            return ServerOfService.of(ipvs, ipvs.service(service).spec().key());
        }
        List<ServerOfService> members = new ArrayList<>();
        for (ServiceStatus status : ipvs.services()) {
            // The kernel forwards nothing of other protocols, and no line could name such a service.
            if (SaveFormat.isRestorable(status.spec().key())) {
                members.addAll(ServerOfService.of(ipvs, status.spec().key()));
            }
        }
        return members;
    }
}
