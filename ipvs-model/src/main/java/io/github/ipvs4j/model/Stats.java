package io.github.ipvs4j.model;

/**
 * Counters and rates of a service or server, each an unsigned 64-bit number. The kernel brings them up to date about
 * every two seconds.
 *
 * @param connections connections scheduled
 * @param inPackets packets from clients
 * @param outPackets packets to clients, as far as they pass the director
 * @param inBytes bytes from clients
 * @param outBytes bytes to clients
 * @param connectionRate connections per second
 * @param inPacketRate packets per second from clients
 * @param outPacketRate packets per second to clients
 * @param inByteRate bytes per second from clients
 * @param outByteRate bytes per second to clients
 */
public record Stats(
        long connections,
        long inPackets,
        long outPackets,
        long inBytes,
        long outBytes,
        long connectionRate,
        long inPacketRate,
        long outPacketRate,
        long inByteRate,
        long outByteRate) {
    /** Nothing counted yet. */
    public static final Stats ZERO = new Stats(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Returns text such as {@code 5 connections, 60/40 packets and 4000/9000 bytes in/out}; the rates are left out. */
    @Override
    public String toString() {
        return Long.toUnsignedString(connections) + " connections, " + Long.toUnsignedString(inPackets) + '/'
                + Long.toUnsignedString(outPackets) + " packets and " + Long.toUnsignedString(inBytes) + '/'
                + Long.toUnsignedString(outBytes) + " bytes in/out";
    }

    /** Returns the sums of both; above 2⁶⁴−1 a counter starts again at 0. */
    public Stats plus(Stats other) {
        return new Stats(
                connections + other.connections,
                inPackets + other.inPackets,
                outPackets + other.outPackets,
                inBytes + other.inBytes,
                outBytes + other.outBytes,
                connectionRate + other.connectionRate,
                inPacketRate + other.inPacketRate,
                outPacketRate + other.outPacketRate,
                inByteRate + other.inByteRate,
                outByteRate + other.outByteRate);
    }
}
