package io.github.ipvs4j.testkit;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The sync daemons of {@link FakeIpvs}. */
final class FakeDaemons {
    private static final int IPV4_AND_UDP_HEADERS = 28;
    private static final int IPV6_AND_UDP_HEADERS = 48;
    private static final int ETHERNET_MTU = 1500;
    private static final int LOOPBACK_MTU = 65535; // 65536, which the kernel cuts

    private final Map<SyncRole, SyncDaemon> running = new EnumMap<>(SyncRole.class); // master first, as the kernel says
    private Set<String> interfaces = Set.of("lo", "eth0");

    boolean isRunning() {
        return !running.isEmpty();
    }

    List<SyncDaemon> list() {
        return new ArrayList<>(running.values());
    }

    void put(SyncDaemon daemon) {
        running.put(daemon.role(), daemon);
    }

    void setInterfaces(Set<String> names) {
        interfaces = Set.copyOf(names);
    }

    int start(SyncDaemon daemon, boolean mixedFamilies) {
        IpAddress group = daemon.multicastGroup();
        if (daemon.multicastInterface().length() > SyncDaemon.MAX_INTERFACE_BYTES
                || group != null && !FakeAddresses.isMulticast(group)
                || mixedFamilies) {
            return Errno.EINVAL;
        }
        if (!interfaces.contains(daemon.multicastInterface())) {
            return Errno.ENODEV;
        }
        if (running.containsKey(daemon.role())) {
            return Errno.EEXIST;
        }
        running.put(daemon.role(), completed(daemon, group));
        return 0;
    }

    int stop(SyncRole role) {
        return running.remove(role) == null ? Errno.ESRCH : 0;
    }

    /** With the kernel's choice for everything that was left to it. */
    private static SyncDaemon completed(SyncDaemon daemon, @Nullable IpAddress group) {
        return SyncDaemon.reported(
                daemon.role(),
                daemon.multicastInterface(),
                daemon.syncId(),
                messageLength(daemon, group),
                group != null ? group : IpAddress.ipv4(0xe000_0051),
                daemon.multicastPort() != 0 ? daemon.multicastPort() : 8848,
                daemon.multicastTtl() != 0 ? daemon.multicastTtl() : 1);
    }

    /** A master takes Ethernet for granted; a backup looks at its interface, and takes a kilobyte at least. */
    private static int messageLength(SyncDaemon daemon, @Nullable IpAddress group) {
        boolean backup = daemon.role() == SyncRole.BACKUP;
        int headers =
                group != null && group.family() == AddressFamily.IPV6 ? IPV6_AND_UDP_HEADERS : IPV4_AND_UDP_HEADERS;
        if (daemon.maxMessageLength() != 0) {
            int most = 65535 - headers;
            return Math.min(Math.max(daemon.maxMessageLength(), backup ? 1024 : 1), most);
        }
        boolean loopback = daemon.multicastInterface().equals("lo");
        return (backup && loopback ? LOOPBACK_MTU : ETHERNET_MTU) - headers;
    }
}
