package io.github.ipvs4j.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A connection synchronisation daemon of the kernel. Where 0 or null is allowed, it means "the kernel's choice" when
 * starting a daemon and "not reported" in a report of the kernel. Immutable.
 */
public final class SyncDaemon {
    /** {@code IP_VS_IFNAME_MAXLEN} without the final NUL: the longest interface name in bytes. */
    public static final int MAX_INTERFACE_BYTES = 15;

    private static final IpAddress DEFAULT_GROUP = IpAddress.ipv4(0xe000_0051);
    private static final int DEFAULT_PORT = 8848;
    private static final int DEFAULT_TTL = 1;

    private final SyncRole role;
    private final String multicastInterface;
    private final long syncId;
    private final int maxMessageLength;
    private final @Nullable IpAddress multicastGroup;
    private final int multicastPort;
    private final int multicastTtl;

    /**
     * Creates a daemon.
     *
     * @param role sending or receiving
     * @param multicastInterface the network interface it uses, 1…15 bytes, each as one character
     * @param syncId the number that distinguishes groups on one network, 0…4294967295; ipvsadm takes 0…255
     * @param maxMessageLength the largest message in bytes, 0…65535; the kernel derives it from the interface's MTU
     * @param multicastGroup the group's address, or null for 224.0.0.81
     * @param multicastPort the UDP port as a number (host order, on the wire too), 0…65535; 0 for 8848
     * @param multicastTtl how many hops the messages live, 0…255; 0 for 1
     * @throws IllegalArgumentException if one of these is out of its range
     */
    public SyncDaemon(
            SyncRole role,
            String multicastInterface,
            long syncId,
            int maxMessageLength,
            @Nullable IpAddress multicastGroup,
            int multicastPort,
            int multicastTtl) {
        this(
                syncId,
                role,
                Checks.bytes("interface", multicastInterface, MAX_INTERFACE_BYTES),
                maxMessageLength,
                multicastGroup,
                multicastPort,
                multicastTtl);
    }

    /**
     * Creates a daemon whose interface may have any name. The order of the arguments distinguishes both constructors.
     */
    private SyncDaemon(
            long syncId,
            SyncRole role,
            String multicastInterface,
            int maxMessageLength,
            @Nullable IpAddress multicastGroup,
            int multicastPort,
            int multicastTtl) {
        this.role = Objects.requireNonNull(role, "role");
        this.multicastInterface = Objects.requireNonNull(multicastInterface, "interface");
        Checks.range("syncid", syncId, 0, Checks.MAX_U32);
        Checks.range("maximum message length", maxMessageLength, 0, 0xffff);
        Checks.range("multicast port", multicastPort, 0, 0xffff);
        Checks.range("multicast ttl", multicastTtl, 0, 0xff);
        this.syncId = syncId;
        this.maxMessageLength = maxMessageLength;
        this.multicastGroup = multicastGroup;
        this.multicastPort = multicastPort;
        this.multicastTtl = multicastTtl;
    }

    /**
     * Creates a daemon from the values of a kernel or of a file of its settings. The interface may have any name
     * without NUL. The parameters are those of the constructor.
     */
    public static SyncDaemon reported(
            SyncRole role,
            String multicastInterface,
            long syncId,
            int maxMessageLength,
            @Nullable IpAddress multicastGroup,
            int multicastPort,
            int multicastTtl) {
        Checks.carried("interface", multicastInterface);
        return new SyncDaemon(
                syncId, role, multicastInterface, maxMessageLength, multicastGroup, multicastPort, multicastTtl);
    }

    /** Makes a daemon that leaves everything else to the kernel. */
    public static SyncDaemon of(SyncRole role, String multicastInterface, long syncId) {
        return new SyncDaemon(role, multicastInterface, syncId, 0, null, 0, 0);
    }

    /** Sending or receiving. */
    public SyncRole role() {
        return role;
    }

    /** Returns the network interface it uses. */
    public String multicastInterface() {
        return multicastInterface;
    }

    /** Returns the number that distinguishes groups on one network, 0…4294967295. */
    public long syncId() {
        return syncId;
    }

    /** Returns the largest message in bytes, 0…65535. */
    public int maxMessageLength() {
        return maxMessageLength;
    }

    /** Returns the group's address, or null. */
    public @Nullable IpAddress multicastGroup() {
        return multicastGroup;
    }

    /** Returns the UDP port as a number, 0…65535. */
    public int multicastPort() {
        return multicastPort;
    }

    /** Returns the number of hops that the messages may travel, 0…255. */
    public int multicastTtl() {
        return multicastTtl;
    }

    /** Returns the same daemon with messages of at most this many bytes, 0…65535. */
    public SyncDaemon withMaxMessageLength(int bytes) {
        return new SyncDaemon(syncId, role, multicastInterface, bytes, multicastGroup, multicastPort, multicastTtl);
    }

    /**
     * Returns the same daemon in another group.
     *
     * @param group a multicast address, or null for 224.0.0.81
     * @param port 0…65535; 0 for 8848
     * @param ttl how many hops the messages live, 0…255; 0 for 1
     */
    public SyncDaemon withGroup(@Nullable IpAddress group, int port, int ttl) {
        return new SyncDaemon(syncId, role, multicastInterface, maxMessageLength, group, port, ttl);
    }

    /**
     * Returns whether a running daemon, as the kernel reports it, is equal to the daemon that starting this one would
     * give. Where this one leaves a setting to the kernel, the running one must have the kernel's default. The message
     * length may differ, because it depends on the interface.
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SyncDaemon that
                && role == that.role
                && syncId == that.syncId
                && maxMessageLength == that.maxMessageLength
                && multicastPort == that.multicastPort
                && multicastTtl == that.multicastTtl
                && multicastInterface.equals(that.multicastInterface)
                && Objects.equals(multicastGroup, that.multicastGroup);
    }

    @Override
    public int hashCode() {
        return multicastInterface.hashCode() * 31 + Long.hashCode(syncId) + role.code();
    }

    /**
     * Returns text such as {@code master on eth0 syncid 1 group 224.0.0.81 port 8848 ttl 1}, without the settings
     * that are left to the kernel.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(80)
                .append(role.word())
                .append(" on ")
                .append(multicastInterface)
                .append(" syncid ")
                .append(syncId);
        if (maxMessageLength != 0) {
            text.append(" messages of ").append(maxMessageLength).append(" bytes");
        }
        if (multicastGroup != null) {
            text.append(" group ").append(multicastGroup);
        }
        if (multicastPort != 0) {
            text.append(" port ").append(multicastPort);
        }
        if (multicastTtl != 0) {
            text.append(" ttl ").append(multicastTtl);
        }
        return text.toString();
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
