package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.words.Limits;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import org.jspecify.annotations.Nullable;

/** What a line says of a synchronisation daemon, each value checked as it is met. */
final class DaemonOptions {
    private static final String DEFAULT_INTERFACE = "eth0";

    private String multicastInterface = "";
    private long syncId;
    private int maxMessageLength;
    private @Nullable IpAddress multicastGroup;
    private int multicastPort;
    private int multicastTtl;

    /** Takes the next of them. */
    void take(Option option, String value) throws UsageException {
        switch (option) {
            case MCAST_INTERFACE -> multicastInterface = value;
            case SYNCID -> syncId = LineOptions.number(value, 0, Limits.SYNC_ID, "syncid");
            case SYNC_MAXLEN ->
                maxMessageLength = (int) LineOptions.number(value, 1, Limits.SYNC_MESSAGE, "sync-maxlen");
            case MCAST_GROUP -> multicastGroup = group(value);
            case MCAST_PORT -> multicastPort = (int) LineOptions.number(value, 1, 65535, "mcast-port");
            case MCAST_TTL -> multicastTtl = (int) LineOptions.number(value, 1, 255, "mcast-ttl");
            default -> throw new IllegalArgumentException(option.name());
        }
    }

    private static IpAddress group(String text) throws UsageException {
        boolean ipv6 = text.indexOf(':') >= 0;
        IpAddress group = IpAddress.parse(text);
        if (group == null || !group.isMulticast()) {
            throw UsageException.of("invalid " + (ipv6 ? "IPv6" : "IPv4") + " mcast-group `" + text + "'");
        }
        return group;
    }

    /** The daemon of that role. */
    SyncDaemon inRole(SyncRole role) {
        String named = multicastInterface.isEmpty() ? DEFAULT_INTERFACE : multicastInterface;
        return new SyncDaemon(
                role,
                ServiceLine.fitting(named, SyncDaemon.MAX_INTERFACE_BYTES),
                syncId,
                maxMessageLength,
                multicastGroup,
                multicastPort,
                multicastTtl);
    }
}
