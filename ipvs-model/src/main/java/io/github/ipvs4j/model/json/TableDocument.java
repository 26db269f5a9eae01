package io.github.ipvs4j.model.json;

import static io.github.ipvs4j.model.json.JsonFields.REQUIRED;

import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.rules.Limits;
import io.github.ipvs4j.model.rules.Part;
import io.github.ipvs4j.model.rules.PartPlaces;
import io.github.ipvs4j.model.rules.Place;
import io.github.ipvs4j.model.rules.RuleListener;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document as configuration: the output of {@code --list --json}, or a part of it. A missing member has the
 * default of the command line. The reader skips counters and other state, and holds one service at a time.
 */
public final class TableDocument {
    private final JsonReader reader;
    private final RuleListener listener;

    private TableDocument(byte[] text, RuleListener listener) {
        this.reader = new JsonReader(text);
        this.listener = listener;
    }

    /** Returns whether the text is a document. The lines of a rule file never begin like a document. */
    public static boolean is(byte[] text) {
        for (byte b : text) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return b == '{';
            }
        }
        return false;
    }

    /** Reports all settings of a document and all its errors, up to the first error of JSON itself. */
    public static void read(byte[] text, RuleListener listener) {
        try {
            new TableDocument(text, listener).read();
        } catch (JsonException e) {
            listener.error(e.place(), e.text());
        }
    }

    private void read() throws JsonException {
        reader.begin();
        for (JsonValue.Text key = reader.nextKey(); key != null; key = reader.nextKey()) {
            switch (key.value()) {
                case Keys.METAINFO -> metainfo(reader.value());
                case Keys.TIMEOUTS -> timeouts(reader.value());
                case Keys.DAEMONS, Keys.SERVICES -> elements(key.value().equals(Keys.SERVICES));
                case Keys.CONNECTIONS -> {
                    listener.error(key.place(), "connections are nothing that can be configured");
                    reader.value();
                }
                default -> {
                    listener.warning(key.place(), "this key means nothing here");
                    reader.value();
                }
            }
        }
        reader.end();
    }

    private void elements(boolean services) throws JsonException {
        if (!reader.isArrayNext()) {
            listener.error(reader.value().place(), "an array is expected");
            return;
        }
        reader.begin();
        while (reader.nextElement()) {
            JsonValue element = reader.value();
            if (services) {
                ServiceReader.read(element, listener);
            } else {
                daemon(element);
            }
        }
    }

    private void metainfo(JsonValue value) {
        JsonFields fields = JsonFields.of(value, listener);
        if (fields != null) {
            fields.number(Keys.JSON_SCHEMA_VERSION, Keys.SCHEMA_VERSION, Keys.SCHEMA_VERSION, Keys.SCHEMA_VERSION);
        }
    }

    private void timeouts(JsonValue value) {
        JsonFields fields = JsonFields.of(value, listener);
        if (fields == null) {
            return;
        }
        Timeouts timeouts = new Timeouts(
                fields.number(Keys.TCP_TIMEOUT, 0, Limits.U32, 0),
                fields.number(Keys.TCP_FIN_TIMEOUT, 0, Limits.U32, 0),
                fields.number(Keys.UDP_TIMEOUT, 0, Limits.U32, 0));
        fields.finish();
        if (!fields.hasFailed()) {
            listener.change(new Change.SetTimeouts(timeouts), new Whole(value.place()));
        }
    }

    private void daemon(JsonValue value) {
        JsonFields fields = JsonFields.of(value, listener);
        if (fields == null) {
            return;
        }
        SyncRole role = SyncRole.ofCode(fields.code(Keys.ROLE, CodeWords.ROLES, REQUIRED, REQUIRED));
        SyncDaemon daemon = SyncDaemon.reported(
                role == null ? SyncRole.MASTER : role,
                fields.name(Keys.MULTICAST_INTERFACE, SyncDaemon.MAX_INTERFACE_BYTES),
                fields.number(Keys.SYNC_ID, 0, Limits.U32, 0),
                (int) fields.number(Keys.MAX_MESSAGE, 0, 0xffff, 0),
                group(fields),
                (int) fields.number(Keys.MULTICAST_PORT, 0, 0xffff, 0),
                (int) fields.number(Keys.MULTICAST_TTL, 0, 0xff, 0));
        fields.finish();
        if (!fields.hasFailed()) {
            listener.change(new Change.StartDaemon(daemon), new Whole(fields.place(Keys.ROLE)));
        }
    }

    private static @Nullable IpAddress group(JsonFields fields) {
        IpAddress group = fields.addressIfAny(Keys.MULTICAST_GROUP);
        if (group != null && !group.isMulticast()) {
            fields.fail(Keys.MULTICAST_GROUP, "\"multicast_group\" must be a multicast address");
        }
        return group;
    }

    /** Returns the same place for all parts. */
    private record Whole(Place place) implements PartPlaces {
        @Override
        public Place place(Part part) {
            return place;
        }
    }
}
