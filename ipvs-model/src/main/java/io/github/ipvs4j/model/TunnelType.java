package io.github.ipvs4j.model;

/**
 * The encapsulation of a tunnelled real server: {@code IP_VS_CONN_F_TUNNEL_TYPE_*} of {@code <linux/ip_vs.h>}.
 *
 * @param code the kernel's number, 0…255
 */
public record TunnelType(int code) {
    /** IP in IP. */
    public static final TunnelType IPIP = new TunnelType(0);
    /** Generic UDP encapsulation; needs a port. */
    public static final TunnelType GUE = new TunnelType(1);
    /** Generic routing encapsulation. */
    public static final TunnelType GRE = new TunnelType(2);

    /** Checks the range. */
    public TunnelType {
        Checks.range("tunnel type", code, 0, 0xff);
    }

    /** {@code ipip}, {@code gue}, {@code gre}, or {@code type 9}. */
    @Override
    public String toString() {
        return switch (code) {
            case 0 -> "ipip";
            case 1 -> "gue";
            case 2 -> "gre";
            default -> "type " + code;
        };
    }
}
