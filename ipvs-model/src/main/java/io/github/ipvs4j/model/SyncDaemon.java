package io.github.ipvs4j.model;

import org.jspecify.annotations.Nullable;

/**
 * A connection synchronisation daemon of the kernel. Where 0 or null is allowed, it means "the kernel's choice" when
 * starting a daemon and "not told" in what the kernel reports.
 *
 * @param role sending or receiving
 * @param multicastInterface the network interface it uses, not empty
 * @param syncId the number that tells groups on one network apart, 0…4294967295
 * @param maxMessageLength the largest message in bytes, 0…65535; the kernel derives it from the interface's MTU
 * @param multicastGroup the group's address, or null for 224.0.0.81
 * @param multicastPort the UDP port as a number (host order, on the wire too), 0…65535; 0 for 8848
 * @param multicastTtl how many hops the messages live, 0…255; 0 for 1
 */
public record SyncDaemon(
        SyncRole role,
        String multicastInterface,
        long syncId,
        int maxMessageLength,
        @Nullable IpAddress multicastGroup,
        int multicastPort,
        int multicastTtl) {
    /** {@code IP_VS_IFNAME_MAXLEN} without the final NUL: the longest interface name in bytes. */
    public static final int MAX_INTERFACE_BYTES = 15;

    private static final IpAddress DEFAULT_GROUP = IpAddress.ipv4(0xe000_0051);
    private static final int DEFAULT_PORT = 8848;
    private static final int DEFAULT_TTL = 1;

    /** Checks the ranges. */
    public SyncDaemon {
        Checks.range("syncid", syncId, 0, Checks.MAX_U32);
        Checks.range("maximum message length", maxMessageLength, 0, 0xffff);
        Checks.range("multicast port", multicastPort, 0, 0xffff);
        Checks.range("multicast ttl", multicastTtl, 0, 0xff);
    }

    /** A daemon that leaves everything else to the kernel. */
    public static SyncDaemon of(SyncRole role, String multicastInterface, long syncId) {
        return new SyncDaemon(role, multicastInterface, syncId, 0, null, 0, 0);
    }

    /**
     * Whether a running daemon, as the kernel reports it, is what starting this one would give. What this one leaves to
     * the kernel is expected at the kernel's default; the message length may be any, for that depends on the interface.
     */
    public boolean isMetBy(SyncDaemon running) {
        return role == running.role
                && multicastInterface.equals(running.multicastInterface)
                && syncId == running.syncId
                && (maxMessageLength == 0 || maxMessageLength == running.maxMessageLength)
                && group().equals(running.group())
                && port() == running.port()
                && ttl() == running.ttl();
    }

    private IpAddress group() {
        return multicastGroup == null ? DEFAULT_GROUP : multicastGroup;
    }

    private int port() {
        return multicastPort == 0 ? DEFAULT_PORT : multicastPort;
    }

    private int ttl() {
        return multicastTtl == 0 ? DEFAULT_TTL : multicastTtl;
    }
}
