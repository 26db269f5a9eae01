package io.github.ipvs4j.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The encapsulation of a tunnelled real server.
 *
 * @param type the kind of tunnel
 * @param port the UDP port of a {@link TunnelType#GUE} tunnel, host order, 0…65535; 0 for the others
 * @param flags {@code IP_VS_TUNNEL_ENCAP_FLAG_*}: {@link #NO_CHECKSUM}, {@link #CHECKSUM}, {@link #REMOTE_CHECKSUM};
 *     other bits, 0…65535, are carried unchanged
 */
public record Tunnel(TunnelType type, int port, int flags) {
    /** {@code IP_VS_TUNNEL_ENCAP_FLAG_NOCSUM}. */
    public static final int NO_CHECKSUM = 0;
    /** {@code IP_VS_TUNNEL_ENCAP_FLAG_CSUM}. */
    public static final int CHECKSUM = 1;
    /** {@code IP_VS_TUNNEL_ENCAP_FLAG_REMCSUM}: remote checksum offload. */
    public static final int REMOTE_CHECKSUM = 2;

    /** Plain IP in IP, the default of a server. */
    public static final Tunnel IPIP = new Tunnel(TunnelType.IPIP, 0, NO_CHECKSUM);

    /** Checks the ranges. */
    public Tunnel {
        Objects.requireNonNull(type, "tunnel type");
        Checks.range("tunnel port", port, 0, 0xffff);
        Checks.range("tunnel flags", flags, 0, 0xffff);
    }

    /**
     * Returns whether a tunnel that a kernel reports already has these settings. This compares the port with GUE, and
     * the flags with all types but IP in IP.
     */
    public boolean isMetBy(Tunnel found) {
        return type.code() == found.type.code()
                && (type.code() != TunnelType.GUE.code() || port == found.port)
                && (type.code() == TunnelType.IPIP.code() || flags == found.flags);
    }

    /** Returns text such as {@code ipip} or {@code gue port 6080 flags 1}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(24).append(type);
        if (port != 0) {
            text.append(" port ").append(port);
        }
        if (flags != 0) {
            text.append(" flags ").append(flags);
        }
        return text.toString();
    }

    // As those of Endpoint: a table is full of these.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tunnel that
                && type.code() == that.type.code()
                && port == that.port
                && flags == that.flags;
    }

    @Override
    public int hashCode() {
        return (type.code() * 31 + port) * 31 + flags;
    }
}
