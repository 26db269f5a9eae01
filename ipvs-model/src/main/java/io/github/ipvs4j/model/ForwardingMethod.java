package io.github.ipvs4j.model;

/**
 * The way that packets reach a real server: {@code IP_VS_CONN_F_FWD_MASK} of {@code <linux/ip_vs.h>}.
 *
 * @param code the kernel's number; it looks at the low three bits only
 */
public record ForwardingMethod(long code) {
    /** Network address translation, {@code IP_VS_CONN_F_MASQ}. */
    public static final ForwardingMethod MASQUERADE = new ForwardingMethod(0);
    /** The director itself, {@code IP_VS_CONN_F_LOCALNODE}; the kernel reports it, nobody configures it. */
    public static final ForwardingMethod LOCAL = new ForwardingMethod(1);
    /** Encapsulation, {@code IP_VS_CONN_F_TUNNEL}. */
    public static final ForwardingMethod TUNNEL = new ForwardingMethod(2);
    /** Direct routing, {@code IP_VS_CONN_F_DROUTE}. */
    public static final ForwardingMethod DIRECT = new ForwardingMethod(3);
    /** Past the director's own scheduling, {@code IP_VS_CONN_F_BYPASS}. */
    public static final ForwardingMethod BYPASS = new ForwardingMethod(4);

    /** Checks the range. */
    public ForwardingMethod {
        Checks.range("forwarding method", code, 0, Checks.MAX_U32);
    }

    /** Returns whether this is {@link #TUNNEL}: only then the {@link Tunnel} of a real server means something. */
    public boolean isTunnel() {
        return code == TUNNEL.code;
    }

    /** Returns its name in lower case, such as {@code masquerade}, or {@code method 7}. */
    @Override
    public String toString() {
        return switch ((int) code) {
            case 0 -> "masquerade";
            case 1 -> "local";
            case 2 -> "tunnel";
            case 3 -> "direct";
            case 4 -> "bypass";
            default -> "method " + code;
        };
    }
}
