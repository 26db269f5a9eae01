package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.IpvsInfo;
import io.github.ipvs4j.model.json.ConnectionJson;
import io.github.ipvs4j.model.json.JsonWriter;
import io.github.ipvs4j.model.query.ConnectionQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the connections as a JSON document, each as it is read.
 *
 * @param query which ones, or null for all
 * @param pretty a line for each member
 */
public record JsonConnectionsCommand(@Nullable ConnectionQuery query, boolean pretty) implements Command {
    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        Document document = new Document(context, pretty, context.ipvs().info());
        try {
            context.ipvs().connections(query == null ? document : query.before(document));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        document.end();
        return ExitStatus.OK;
    }

    /** Begun with the first connection, so that nothing is written if there is nothing to read. */
    private static final class Document implements Consumer<Connection> {
        private final CommandContext context;
        private final boolean pretty;
        private final IpvsInfo kernel;
        private @Nullable JsonWriter json;

        Document(CommandContext context, boolean pretty, IpvsInfo kernel) {
            this.context = context;
            this.pretty = pretty;
            this.kernel = kernel;
        }

        private JsonWriter begun() {
            if (json == null) {
                json = JsonDocument.begin(context, pretty, kernel);
                ConnectionJson.begin(json);
            }
            return json;
        }

        @Override
        public void accept(Connection connection) {
            ConnectionJson.connection(begun(), connection);
            try {
                context.output().flushIfLong();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void end() {
            ConnectionJson.end(begun());
            begun().endObject();
        }
    }
}
