package io.github.ipvs4j.model.query;

import io.github.ipvs4j.model.IpAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A group of connections with the same key, and their number. */
public final class Group implements Comparable<Group> {
    /** Ports do not count. */
    public static final int NO_PORT = -1;

    private final String protocol;
    private final @Nullable IpAddress address;
    private final int port;
    private final String state;
    private long count;

    /**
     * A group without connections yet.
     *
     * @param protocol the protocol's name, or empty if it does not count
     * @param address the address, or null if it does not count
     * @param port the port, or {@link #NO_PORT}
     * @param state the state's name, or empty if it does not count
     */
    Group(String protocol, @Nullable IpAddress address, int port, String state) {
        this.protocol = protocol;
        this.address = address;
        this.port = port;
        this.state = state;
    }

    /** Returns the protocol's name, or empty. */
    public String protocol() {
        return protocol;
    }

    /** Returns the address, or null. */
    public @Nullable IpAddress address() {
        return address;
    }

    /** Returns the port, or {@link #NO_PORT}. */
    public int port() {
        return port;
    }

    /** Returns the state's name, or empty. */
    public String state() {
        return state;
    }

    /** Returns the number of connections. */
    public long count() {
        return count;
    }

    /** One more. */
    void add() {
        count++;
    }

    /** Large ones first, then by protocol, state, address (IPv4 first) and port. */
    @Override
    public int compareTo(Group that) {
        int order = Long.compare(that.count, count);
        if (order == 0) {
            order = protocol.compareTo(that.protocol);
        }
        if (order == 0) {
            order = state.compareTo(that.state);
        }
        if (order == 0 && address != null && that.address != null) {
            order = compare(address, that.address);
        }
        return order == 0 ? Integer.compare(port, that.port) : order;
    }

    private static int compare(IpAddress one, IpAddress other) {
        int order = one.family().compareTo(other.family());
        for (int i = 0; order == 0 && i < one.words(); i++) {
            order = Integer.compareUnsigned(one.word(i), other.word(i));
        }
        return order;
    }

    /** Returns whether both groups have the same key; the counts may differ. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Group that
                && port == that.port
                && Objects.equals(address, that.address)
                && protocol.equals(that.protocol)
                && state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return ((Objects.hashCode(address) * 31 + port) * 31 + protocol.hashCode()) * 31 + state.hashCode();
    }
}
