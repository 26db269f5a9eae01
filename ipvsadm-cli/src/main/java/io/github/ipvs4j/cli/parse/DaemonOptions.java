package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.rules.Limits;
import org.jspecify.annotations.Nullable;

/** Collects the options about a synchronisation daemon, and checks each value at once. */
final class DaemonOptions {
    private static final String DEFAULT_INTERFACE = "eth0";

    private String multicastInterface = "";
    private long syncId;
    private int maxMessageLength;
    private @Nullable IpAddress multicastGroup;
    private int multicastPort;
    private int multicastTtl;

    void takeInterface(String name) {
        multicastInterface = name;
    }

    void takeSyncId(String text) throws UsageException {
        syncId = Values.number(text, 0, Limits.SYNC_ID, "syncid");
    }

    void takeMaxMessageLength(String text) throws UsageException {
        maxMessageLength = (int) Values.number(text, 1, Limits.SYNC_MESSAGE, "sync-maxlen");
    }

    void takeGroup(String text) throws UsageException {
        boolean ipv6 = text.indexOf(':') >= 0;
        IpAddress group = IpAddress.parse(text);
        if (group == null || !group.isMulticast()) {
            throw UsageException.of("invalid " + (ipv6 ? "IPv6" : "IPv4") + " mcast-group `" + text + "'");
        }
        multicastGroup = group;
    }

    void takePort(String text) throws UsageException {
        multicastPort = Values.port(text, "mcast-port");
    }

    void takeTtl(String text) throws UsageException {
        multicastTtl = (int) Values.number(text, 1, 255, "mcast-ttl");
    }

    /** Returns the daemon with this role. */
    SyncDaemon inRole(SyncRole role) {
        String named = multicastInterface.isEmpty() ? DEFAULT_INTERFACE : multicastInterface;
        return new SyncDaemon(
                role,
                Values.fittingName(named, SyncDaemon.MAX_INTERFACE_BYTES),
                syncId,
                maxMessageLength,
                multicastGroup,
                multicastPort,
                multicastTtl);
    }
}
