package io.github.ipvs4j.cli.render;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Protocol;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes addresses and ports as {@code HOST:PORT}, by name if wanted. Each name is looked up once. */
public final class Names {
    private final @Nullable NameDatabase database;
    private final Map<IpAddress, String> hosts = new HashMap<>();
    private final Map<Long, String> ports = new HashMap<>();

    private Names(@Nullable NameDatabase database) {
        this.database = database;
    }

    /** Numbers only; nothing is ever looked up. */
    public static Names numeric() {
        return new Names(null);
    }

    /** Names where there are some. */
    public static Names of(NameDatabase database) {
        return new Names(database);
    }

    /**
     * {@code HOST:PORT}, an IPv6 host in brackets.
     *
     * @param protocol in which the port has its name, or null if it stays a number
     */
    String text(Endpoint endpoint, @Nullable Protocol protocol) {
        String host = host(endpoint.address());
        String port = port(endpoint.port(), protocol);
        return endpoint.address().family() == AddressFamily.IPV6 ? "[" + host + "]:" + port : host + ":" + port;
    }

    private String host(IpAddress address) {
        if (database == null) {
            return address.toString();
        }
        String known = hosts.get(address);
        if (known == null) {
            String name = database.hostName(address);
            known = name == null ? address.toString() : name;
            hosts.put(address, known);
        }
        return known;
    }

    private String port(int port, @Nullable Protocol protocol) {
        if (database == null || protocol == null) {
            return Integer.toString(port);
        }
        Long key = (long) protocol.number() << 16 | port;
        String known = ports.get(key);
        if (known == null) {
            String name = database.service(port, protocol);
            known = name == null ? Integer.toString(port) : name;
            ports.put(key, known);
        }
        return known;
    }
}
