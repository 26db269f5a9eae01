package io.github.ipvs4j.model.json;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceKeyVisitor;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.Stats;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.rules.SchedulerFlags;

/** Writes services with their servers: first the settings, then the counters. */
public final class TableJson {
    private TableJson() {}

    /** Begins {@code services}. */
    public static void beginServices(JsonWriter json) {
        json.beginArray(Keys.SERVICES);
    }

    /** Ends {@code services}. */
    public static void endServices(JsonWriter json) {
        json.endArray();
    }

    /** Begins a service; its servers follow. */
    public static void beginService(JsonWriter json, ServiceStatus service) {
        ServiceSpec spec = service.spec();
        json.beginObject();
        spec.key().accept(new KeyMembers(json));
        json.member(Keys.SCHEDULER, spec.scheduler());
        schedulerFlags(json, SchedulerFlags.text(spec));
        json.member(Keys.ONE_PACKET, spec.isOnePacket());
        if ((spec.flags() & ~ServiceSpec.SETTABLE_FLAGS) != 0) {
            json.member(Keys.OTHER_FLAGS, Integer.toUnsignedLong(spec.flags() & ~ServiceSpec.SETTABLE_FLAGS));
        }
        persistence(json, spec);
        stats(json, service.stats());
        json.beginArray(Keys.SERVERS);
    }

    /** Ends a service after its servers. */
    public static void endService(JsonWriter json) {
        json.endArray();
        json.endObject();
    }

    /** Writes the members that name a service. */
    private record KeyMembers(JsonWriter json) implements ServiceKeyVisitor<JsonWriter> {
        @Override
        public JsonWriter address(ServiceKey.Address key) {
            int protocol = key.protocol().number();
            json.code(Keys.PROTOCOL, CodeWords.PROTOCOLS.word(protocol), protocol);
            endpoint(json, key.endpoint());
            return json;
        }

        @Override
        public JsonWriter firewallMark(ServiceKey.FirewallMark key) {
            json.member(Keys.FIREWALL_MARK, key.mark());
            json.member(
                    Keys.ADDRESS_FAMILY, CodeWords.FAMILIES.word(key.family().code()));
            return json;
        }
    }

    static void endpoint(JsonWriter json, Endpoint endpoint) {
        json.member(Keys.ADDRESS, endpoint.address().toString());
        json.member(Keys.PORT, endpoint.port());
    }

    private static void schedulerFlags(JsonWriter json, String list) {
        json.beginArray(Keys.SCHEDULER_FLAGS);
        int comma;
        for (int at = 0; at < list.length(); at = comma + 1) {
            comma = list.indexOf(',', at);
            comma = comma < 0 ? list.length() : comma;
            json.element(list.substring(at, comma));
        }
        json.endArray();
    }

    private static void persistence(JsonWriter json, ServiceSpec spec) {
        Netmask mask = spec.netmask();
        json.beginObject(Keys.PERSISTENCE);
        json.member(Keys.ENABLED, spec.isPersistent());
        json.member(Keys.TIMEOUT, spec.timeoutSeconds());
        if (mask.family() == AddressFamily.IPV4) {
            json.member(Keys.NETMASK, mask.toString());
        } else {
            json.member(Keys.PREFIX_LENGTH, Integer.toUnsignedLong(mask.bits()));
        }
        json.member(Keys.ENGINE, spec.persistenceEngine());
        json.endObject();
    }

    /** Writes a server of the service begun last. */
    public static void server(JsonWriter json, RealServerStatus server) {
        RealServerSpec spec = server.spec();
        long forwarding = spec.forwarding().code();
        json.beginObject();
        endpoint(json, spec.endpoint());
        json.code(Keys.FORWARDING, CodeWords.FORWARDING.word(forwarding), forwarding);
        json.member(Keys.WEIGHT, spec.weight());
        json.member(Keys.UPPER_THRESHOLD, spec.upperThreshold());
        json.member(Keys.LOWER_THRESHOLD, spec.lowerThreshold());
        if (spec.forwarding().isTunnel() || !spec.tunnel().equals(Tunnel.IPIP)) {
            tunnel(json, spec.tunnel());
        }
        json.member(Keys.ACTIVE, server.activeConnections());
        json.member(Keys.INACTIVE, server.inactiveConnections());
        json.member(Keys.PERSISTENT, server.persistentConnections());
        stats(json, server.stats());
        json.endObject();
    }

    private static void tunnel(JsonWriter json, Tunnel tunnel) {
        json.beginObject(Keys.TUNNEL);
        json.code(
                Keys.TYPE,
                CodeWords.TUNNELS.word(tunnel.type().code()),
                tunnel.type().code());
        json.member(Keys.PORT, tunnel.port());
        json.code(Keys.CHECKSUM, CodeWords.CHECKSUMS.word(tunnel.flags()), tunnel.flags());
        json.endObject();
    }

    /** Writes {@code stats} and {@code rates}. */
    public static void stats(JsonWriter json, Stats stats) {
        json.beginObject(Keys.STATS);
        json.member(Keys.CONNECTIONS, stats.connections());
        json.member("incoming_packets", stats.inPackets());
        json.member("outgoing_packets", stats.outPackets());
        json.member("incoming_bytes", stats.inBytes());
        json.member("outgoing_bytes", stats.outBytes());
        json.endObject();
        json.beginObject(Keys.RATES);
        json.member("connections_per_second", stats.connectionRate());
        json.member("incoming_packets_per_second", stats.inPacketRate());
        json.member("outgoing_packets_per_second", stats.outPacketRate());
        json.member("incoming_bytes_per_second", stats.inByteRate());
        json.member("outgoing_bytes_per_second", stats.outByteRate());
        json.endObject();
    }
}
