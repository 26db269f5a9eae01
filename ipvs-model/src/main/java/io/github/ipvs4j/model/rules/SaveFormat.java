package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;

/** The table as lines that a restore reads. */
public final class SaveFormat {
    private SaveFormat() {}

    /** Returns whether a restore can read the line of such a service: there are words for three protocols only. */
    public static boolean isRestorable(ServiceKey key) {
        return !(key instanceof ServiceKey.Address address) || ServiceOptionText.of(address.protocol()) != null;
    }

    /** Returns whether a restore takes them: other programs may set longer ones than {@code --set}. */
    public static boolean isRestorable(Timeouts timeouts) {
        long longest = Math.max(timeouts.tcp(), Math.max(timeouts.tcpFin(), timeouts.udp()));
        return longest <= Limits.TIMEOUT_SECONDS;
    }

    /** Returns whether a restore takes its numbers. */
    public static boolean isRestorable(SyncDaemon daemon) {
        return daemon.syncId() <= Limits.SYNC_ID && daemon.maxMessageLength() <= Limits.SYNC_MESSAGE;
    }

    /**
     * Returns whether a restore of its line gives this server again: other programs can make some of which no line can
     * tell.
     */
    public static boolean isRestorable(ServiceKey service, RealServerSpec server) {
        ForwardingMethod forwarding = server.forwarding();
        boolean masqueraded = forwarding.equals(ForwardingMethod.MASQUERADE);
        boolean keepsPort = masqueraded
                || !(service instanceof ServiceKey.Address address)
                || address.endpoint().port() == server.endpoint().port();
        boolean isSayable = masqueraded
                || forwarding.equals(ForwardingMethod.DIRECT)
                || forwarding.isTunnel()
                        && TunnelWords.word(server.tunnel().type()) != null
                        && server.tunnel().flags() <= Tunnel.REMOTE_CHECKSUM;
        return keepsPort && isSayable && fits(server.weight()) && fits(server.upperThreshold());
    }

    private static boolean fits(long number) {
        return number <= Integer.MAX_VALUE;
    }

    /** {@code -A SERVICE …}. */
    public static void service(TextBuffer text, ServiceSpec service, Names names) {
        serviceWords(text.append("-A "), service, names);
        text.append('\n');
    }

    /** Appends the words of a service, behind the command. */
    public static void serviceWords(TextBuffer text, ServiceSpec service, Names names) {
        key(text, service.key(), names);
        text.append(" -s ").append(service.scheduler());
        if (service.isPersistent()) {
            text.append(" -p ").append(service.timeoutSeconds());
            if (!service.netmask().isFull()) {
                text.append(" -M ").append(service.netmask().toString());
            }
        }
        String engine = service.persistenceEngine();
        if (engine != null) {
            text.append(" --pe ").append(engine);
        }
        if (service.isOnePacket()) {
            text.append(" -o");
        }
        String flags = SchedulerFlags.text(service);
        if (!flags.isEmpty()) {
            text.append(" -b ").append(flags);
        }
    }

    /** {@code -a SERVICE -r SERVER …}. */
    public static void server(TextBuffer text, ServiceKey service, RealServerSpec server, Names names) {
        serverWords(text.append("-a "), service, server, names);
        text.append('\n');
    }

    /** Appends the words of a server, behind the command. */
    public static void serverWords(TextBuffer text, ServiceKey service, RealServerSpec server, Names names) {
        key(text, service, names);
        names.append(text.append(" -r "), server.endpoint(), Names.portProtocol(service));
        text.append(forwarding(server.forwarding())).append(" -w ").append(server.weight());
        if (server.forwarding().isTunnel()) {
            tunnel(text, server.tunnel());
        }
        if (server.upperThreshold() != 0 || server.lowerThreshold() != 0) {
            text.append(" -x ").append(server.upperThreshold());
            text.append(" -y ").append(server.lowerThreshold());
        }
    }

    /** {@code --set TCP TCPFIN UDP}, without a line end. */
    public static TextBuffer timeouts(TextBuffer text, Timeouts timeouts) {
        text.append("--set ").append(timeouts.tcp());
        return text.append(' ').append(timeouts.tcpFin()).append(' ').append(timeouts.udp());
    }

    /**
     * {@code --start-daemon ROLE …}, without a line end: with all known settings, so that the line leaves as little
     * as possible to a kernel's choice.
     */
    public static TextBuffer daemon(TextBuffer text, SyncDaemon daemon) {
        text.append("--start-daemon ").append(daemon.role().word());
        text.append(" --mcast-interface ").append(daemon.multicastInterface());
        text.append(" --syncid ").append(daemon.syncId());
        unlessZero(text, " --sync-maxlen ", daemon.maxMessageLength());
        IpAddress group = daemon.multicastGroup();
        if (group != null) {
            text.append(" --mcast-group ").append(group);
        }
        unlessZero(text, " --mcast-port ", daemon.multicastPort());
        unlessZero(text, " --mcast-ttl ", daemon.multicastTtl());
        return text;
    }

    private static void unlessZero(TextBuffer text, String option, int value) {
        if (value != 0) {
            text.append(option).append(value);
        }
    }

    /** Appends the words that name a service. */
    public static void key(TextBuffer text, ServiceKey key, Names names) {
        key.accept(new ServiceOptionText(text, names));
    }

    private static String forwarding(ForwardingMethod method) {
        if (method.isTunnel()) {
            return " -i";
        }
        return method.code() == ForwardingMethod.MASQUERADE.code() ? " -m" : " -g";
    }

    private static void tunnel(TextBuffer text, Tunnel tunnel) {
        String type = TunnelWords.word(tunnel.type());
        if (type == null) {
            return;
        }
        text.append(" --tun-type ").append(type);
        if (tunnel.type().code() == TunnelType.GUE.code()) {
            text.append(" --tun-port ").append(tunnel.port());
        }
        if (tunnel.type().code() != TunnelType.IPIP.code()) {
            text.append(checksum(tunnel.flags()));
        }
    }

    private static String checksum(int flags) {
        if ((flags & Tunnel.CHECKSUM) != 0) {
            return " --tun-csum";
        }
        return (flags & Tunnel.REMOTE_CHECKSUM) != 0 ? " --tun-remcsum" : " --tun-nocsum";
    }
}
