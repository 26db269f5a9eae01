package io.github.ipvs4j.cli.list;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.KernelTables;
import io.github.ipvs4j.model.IpvsInfo;
import io.github.ipvs4j.model.json.JsonWriter;
import io.github.ipvs4j.model.json.MetaJson;
import org.jspecify.annotations.Nullable;

/** Writes the beginning of all JSON documents. */
public final class JsonDocument {
    private JsonDocument() {}

    /**
     * Begins a document, which {@link JsonWriter#endObject()} ends. Read everything that the kernel may refuse
     * before, so that no half of a document is written.
     *
     * @param kernel the kernel's report of its IPVS, or null if the kernel was not asked
     */
    public static JsonWriter begin(CommandContext context, boolean pretty, @Nullable IpvsInfo kernel) {
        JsonWriter json = new JsonWriter(context.output().text(), pretty);
        json.beginObject();
        if (kernel == null) {
            MetaJson.write(
                    json,
                    VersionCommand.version(),
                    VersionCommand.COMPATIBLE,
                    null,
                    KernelTables.UNKNOWN,
                    KernelTables.UNKNOWN);
        } else {
            KernelTables tables = KernelTables.read(context.files());
            MetaJson.write(
                    json,
                    VersionCommand.version(),
                    VersionCommand.COMPATIBLE,
                    kernel,
                    tables.connections(),
                    tables.connectionLimit());
        }
        return json;
    }
}
