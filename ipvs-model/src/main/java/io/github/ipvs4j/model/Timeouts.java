package io.github.ipvs4j.model;

/**
 * The times that idle connections stay in the table, in seconds. In a change, 0 keeps the present time.
 *
 * @param tcp an established TCP connection, 0…4294967295
 * @param tcpFin a TCP connection after a FIN, 0…4294967295
 * @param udp a UDP "connection", 0…4294967295
 */
public record Timeouts(long tcp, long tcpFin, long udp) {
    /** Checks the ranges. */
    public Timeouts {
        Checks.range("tcp timeout", tcp, 0, Checks.MAX_U32);
        Checks.range("tcpfin timeout", tcpFin, 0, Checks.MAX_U32);
        Checks.range("udp timeout", udp, 0, Checks.MAX_U32);
    }

    /** Returns text such as {@code tcp 900 s, tcpfin 120 s, udp 300 s}. */
    @Override
    public String toString() {
        return "tcp " + tcp + " s, tcpfin " + tcpFin + " s, udp " + udp + " s";
    }

    /** Returns whether setting these would change none. */
    public boolean isNothing() {
        return tcp == 0 && tcpFin == 0 && udp == 0;
    }

    /** Returns the timeouts in force after setting these over {@code before}: a 0 keeps the earlier one. */
    public Timeouts over(Timeouts before) {
        return new Timeouts(
                tcp != 0 ? tcp : before.tcp, tcpFin != 0 ? tcpFin : before.tcpFin, udp != 0 ? udp : before.udp);
    }
}
