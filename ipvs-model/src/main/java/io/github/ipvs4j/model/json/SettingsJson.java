package io.github.ipvs4j.model.json;

import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import java.util.List;

/** Writes the settings of the director as a whole. */
public final class SettingsJson {
    private SettingsJson() {}

    /** Writes {@code timeouts}. */
    public static void timeouts(JsonWriter json, Timeouts timeouts) {
        json.beginObject(Keys.TIMEOUTS);
        json.member(Keys.TCP_TIMEOUT, timeouts.tcp());
        json.member(Keys.TCP_FIN_TIMEOUT, timeouts.tcpFin());
        json.member(Keys.UDP_TIMEOUT, timeouts.udp());
        json.endObject();
    }

    /** Writes {@code daemons}. */
    public static void daemons(JsonWriter json, List<SyncDaemon> daemons) {
        json.beginArray(Keys.DAEMONS);
        for (SyncDaemon daemon : daemons) {
            daemon(json, daemon);
        }
        json.endArray();
    }

    private static void daemon(JsonWriter json, SyncDaemon daemon) {
        IpAddress group = daemon.multicastGroup();
        json.beginObject();
        json.member(Keys.ROLE, CodeWords.ROLES.word(daemon.role().code()));
        json.member(Keys.MULTICAST_INTERFACE, daemon.multicastInterface());
        json.member(Keys.SYNC_ID, daemon.syncId());
        json.memberUnlessZero(Keys.MAX_MESSAGE, daemon.maxMessageLength());
        json.member(Keys.MULTICAST_GROUP, group == null ? null : group.toString());
        json.memberUnlessZero(Keys.MULTICAST_PORT, daemon.multicastPort());
        json.memberUnlessZero(Keys.MULTICAST_TTL, daemon.multicastTtl());
        json.endObject();
    }
}
