package io.github.ipvs4j.model.json;

import io.github.ipvs4j.model.Connection;
import io.github.ipvs4j.model.Endpoint;

/** Entries of the connection table. */
public final class ConnectionJson {
    private ConnectionJson() {}

    /** Begins {@code connections}. */
    public static void begin(JsonWriter json) {
        json.beginArray(Keys.CONNECTIONS);
    }

    /** Ends {@code connections}. */
    public static void end(JsonWriter json) {
        json.endArray();
    }

    /** Writes one. */
    public static void connection(JsonWriter json, Connection connection) {
        json.beginObject();
        protocol(json, connection.protocol());
        endpoint(json, Keys.CLIENT, connection.client());
        endpoint(json, Keys.VIRTUAL, connection.virtual());
        endpoint(json, Keys.SERVER, connection.server());
        json.member(Keys.STATE, connection.state());
        json.member(Keys.EXPIRES, connection.expiresSeconds());
        Connection.EngineData persistence = connection.persistence();
        if (persistence == null) {
            json.member(Keys.PERSISTENCE, null);
        } else {
            json.beginObject(Keys.PERSISTENCE);
            json.member(Keys.ENGINE, persistence.engine());
            json.member(Keys.DATA, persistence.data());
            json.endObject();
        }
        json.endObject();
    }

    /** The kernel writes names here, some of which are no protocols of services. */
    private static void protocol(JsonWriter json, String name) {
        String word = switch (name) {
            case "TCP" -> "tcp";
            case "UDP" -> "udp";
            case "SCTP" -> "sctp";
            default -> Keys.UNKNOWN;
        };
        json.member(Keys.PROTOCOL, word);
        if (word.equals(Keys.UNKNOWN)) {
            json.member(Keys.PROTOCOL_NAME, name);
        }
    }

    private static void endpoint(JsonWriter json, String key, Endpoint endpoint) {
        json.beginObject(key);
        TableJson.endpoint(json, endpoint);
        json.endObject();
    }
}
