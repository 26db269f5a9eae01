package io.github.ipvs4j.cli.change;

import io.github.ipvs4j.cli.rules.ConfiguredTable;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpvsException;

/**
 * Adds a service or server, or edits it if the table has it, so that it is as the line says either way.
 *
 * @param add adds it
 * @param edit makes the one that is there the same
 */
public record AddOrEdit(Change add, Change edit) implements PartialEdit {
    @Override
    public Change onto(ConfiguredTable table) throws IpvsException {
        try {
            if (edit instanceof Change.EditServer server) {
                table.server(server.service(), server.server().endpoint());
            } else if (edit instanceof Change.EditService service) {
                table.service(service.service().key());
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
