package io.github.ipvs4j.model.json;

import io.github.ipvs4j.model.IpvsInfo;
import org.jspecify.annotations.Nullable;

/** Writes the members of a document about itself and about the kernel. */
public final class MetaJson {
    private static final String PROGRAM = "ipvs4j";

    private MetaJson() {}

    /**
     * Writes {@code metainfo}.
     *
     * @param version the version of this program
     * @param compatible the version of the C program that this program replaces
     * @param kernel the kernel's report of its IPVS, or null if the kernel was not asked
     * @param entries the number of entries of the connection table; negative if unknown
     * @param entriesMax the number of entries that the table may have; negative if unknown
     */
    public static void write(
            JsonWriter json,
            String version,
            String compatible,
            @Nullable IpvsInfo kernel,
            long entries,
            long entriesMax) {
        json.beginObject(Keys.METAINFO);
        json.member(Keys.JSON_SCHEMA_VERSION, Keys.SCHEMA_VERSION);
        json.member(Keys.PROGRAM, PROGRAM);
        json.member(Keys.PROGRAM_VERSION, version);
        json.member(Keys.COMPATIBLE_VERSION, compatible);
        if (kernel != null) {
            json.member(Keys.KERNEL_VERSION, kernel.versionText());
            json.member(Keys.TABLE_SIZE, kernel.connectionTableSize());
            if (entries >= 0) {
                json.member(Keys.TABLE_ENTRIES, entries);
            }
            if (entriesMax >= 0) {
                json.member(Keys.TABLE_LIMIT, entriesMax);
            }
        }
        json.endObject();
    }
}
