package io.github.ipvs4j.model.text;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.NameDatabase;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.ServiceKey;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes addresses and ports as {@code HOST:PORT}, by name if wanted. Each name is looked up once. */
public final class Names {
    private final @Nullable NameDatabase database;
    /** The text of each address, its numbers if it has no name, in the order of the requests. */
    private final Map<IpAddress, String> hosts = new LinkedHashMap<>();

    private final Map<Long, String> ports = new LinkedHashMap<>();

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

    /** Returns the text of each address so far, its name or its numbers, in the order of first appearance; a view. */
    public Map<IpAddress, String> hosts() {
        return Collections.unmodifiableMap(hosts);
    }

    /** Returns the text of each port so far, by its protocol's number times 65536 plus its own number; a view. */
    public Map<Long, String> ports() {
        return Collections.unmodifiableMap(ports);
    }

    /**
     * Appends {@code HOST:PORT}, an IPv6 host in brackets, of at most this many characters on the left of a column.
     *
     * @param protocol the protocol for the name of the port, or null to write the port as a number
     */
    public void append(TextBuffer text, Endpoint endpoint, @Nullable Protocol protocol, int most, int width) {
        int start = text.size();
        append(text, endpoint, protocol);
        text.cut(start, most).fill(start, width);
    }

    /**
     * Appends {@code HOST:PORT}, an IPv6 host in brackets.
     *
     * @param protocol the protocol for the name of the port, or null to write the port as a number
     */
    public void append(TextBuffer text, Endpoint endpoint, @Nullable Protocol protocol) {
        boolean brackets = endpoint.address().family() == AddressFamily.IPV6;
        if (brackets) {
            text.append('[');
        }
        append(text, endpoint.address());
        text.append(brackets ? "]:" : ":");
        port(text, endpoint.port(), protocol);
    }

    /** Returns the protocol in which ports of a service's servers have names; null for a service of any protocol. */
    public static @Nullable Protocol portProtocol(ServiceKey service) {
        return service instanceof ServiceKey.Address address ? address.protocol() : null;
    }

    /** Appends a host, without brackets. */
    public void append(TextBuffer text, IpAddress address) {
        if (database == null) {
            text.append(address);
        } else {
            text.append(host(database, address));
        }
    }

    private String host(NameDatabase database, IpAddress address) {
        String known = hosts.get(address);
        if (known == null) {
            String name = database.hostName(address);
            known = name == null ? address.toString() : name;
            hosts.put(address, known);
        }
        return known;
    }

    private void port(TextBuffer text, int port, @Nullable Protocol protocol) {
        if (database == null || protocol == null) {
            text.append(port);
        } else {
            text.append(port(database, port, protocol));
        }
    }

    private String port(NameDatabase database, int port, Protocol protocol) {
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
