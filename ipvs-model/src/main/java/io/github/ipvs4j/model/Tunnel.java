package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * How a tunnelled real server is encapsulated.
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

    /** Plain IP in IP: what a server has unless told otherwise. */
    public static final Tunnel IPIP = new Tunnel(TunnelType.IPIP, 0, NO_CHECKSUM);

    /** Checks the ranges. */
    public Tunnel {
        Checks.range("tunnel port", port, 0, 0xffff);
        Checks.range("tunnel flags", flags, 0, 0xffff);
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
