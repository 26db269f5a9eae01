package io.github.ipvs4j.cli.change;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.rules.ConfiguredTable;
import org.jspecify.annotations.Nullable;

/**
 * Adds a service or server, or edits it if the table has it, so that it is as the line says either way.
 *
 * @param add adds it
 * @param edit makes the one that is there the same
 * @param service the service, or the one that the server belongs to
 * @param server the server, or null if the changes are about the service
 */
public record AddOrEdit(
        Change add,
        Change edit,
        ServiceKey service,
        @Nullable Endpoint server) implements PartialEdit {
    @Override
    public Change onto(ConfiguredTable table) throws IpvsException {
        try {
            if (server == null) {
                table.service(service);
            } else {
                table.server(service, server);
            }
            return edit;
        } catch (IpvsException e) {
            if (e.isRefusal()) {
                return add; // which is refused if what is missing is the server's service
            }
            throw e;
        }
    }
}
