package io.github.ipvs4j.model;

/**
 * How long idle connections stay in the table, in seconds. When setting, 0 leaves that one as it is.
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

    /** Such as {@code tcp 900 s, tcpfin 120 s, udp 300 s}. */
    @Override
    public String toString() {
        return "tcp " + tcp + " s, tcpfin " + tcpFin + " s, udp " + udp + " s";
    }

    /** Whether setting these would change none. */
    public boolean isNothing() {
        return tcp == 0 && tcpFin == 0 && udp == 0;
    }

    /** What is in force when these are set after those: these, but for zeros. */
    public Timeouts over(Timeouts before) {
        return new Timeouts(
                tcp != 0 ? tcp : before.tcp, tcpFin != 0 ? tcpFin : before.tcpFin, udp != 0 ? udp : before.udp);
    }
}
