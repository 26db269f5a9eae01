package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.AddressFamily;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.IpAddress;
import io.github.ipvs4j.model.Netmask;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.Scheduler;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.Tunnel;
import io.github.ipvs4j.model.TunnelType;
import io.github.ipvs4j.model.rules.SavedWords.WrongWordException;

/** Reads the change that one line of {@link SaveReader} asks for. */
final class SavedLine {
    private final SavedWords words;
    private final RuleListener listener;

    private SavedLine(SavedWords words, RuleListener listener) {
        this.words = words;
        this.listener = listener;
    }

    static void read(String line, int number, RuleListener listener) {
        SavedWords words = new SavedWords(line, number);
        if (words.isEmpty()) {
            return;
        }
        Change change;
        try {
            change = new SavedLine(words, listener).change();
        } catch (WrongWordException e) {
            listener.error(e.place(), e.text());
            return;
        } catch (IllegalArgumentException e) { // from the constructors of the values
            listener.error(words.place(Part.COMMAND), String.valueOf(e.getMessage()));
            return;
        }
        listener.change(change, words);
    }

    private Change change() throws WrongWordException {
        return switch (words.command()) {
            case "-A", "--add-service" -> service();
            case "-a", "--add-server" -> server();
            case "--set" -> timeouts();
            case "--start-daemon" -> daemon();
            default -> throw words.wrong(0, "a line begins with -A, -a, --set or --start-daemon");
        };
    }

    private Change service() throws WrongWordException {
        words.readOptions(1, SavedOption.OF_SERVICES);
        ServiceKey key = key();
        String scheduler = words.text(SavedOption.SCHEDULER, Scheduler.DEFAULT);
        int flags = schedulerFlags(scheduler);
        flags |= words.has(SavedOption.PERSISTENT) ? ServiceSpec.PERSISTENT : 0;
        flags |= words.has(SavedOption.ONE_PACKET) ? ServiceSpec.ONE_PACKET : 0;
        if (key instanceof ServiceKey.Address address) {
            checkFlags(address);
        }
        long timeout = words.number(SavedOption.PERSISTENT, 1, Limits.TIMEOUT_SECONDS, 0);
        String engine = words.has(SavedOption.ENGINE) ? words.text(SavedOption.ENGINE, "") : null;
        return new Change.AddService(new ServiceSpec(key, scheduler, flags, timeout, netmask(key.family()), engine));
    }

    private void checkFlags(ServiceKey.Address key) throws WrongWordException {
        if (words.has(SavedOption.ONE_PACKET) && !key.protocol().isUdp()) {
            throw words.wrong(SavedOption.ONE_PACKET, "only a UDP service may schedule each packet on its own");
        }
        if (!words.has(SavedOption.PERSISTENT) && key.endpoint().port() == 0) {
            throw words.wrong(0, "only a persistent service may have port 0");
        }
    }

    private ServiceKey key() throws WrongWordException {
        SavedOption option = words.oneOf(SavedOption.KEYS);
        if (option == null) {
            throw words.wrong(0, "a service is missing: -t, -u, --sctp-service or -f");
        }
        if (words.has(SavedOption.IPV6) && option != SavedOption.MARK) {
            throw words.wrong(SavedOption.IPV6, "-6 is for firewall marks");
        }
        return switch (option) {
            case TCP -> new ServiceKey.Address(Protocol.TCP, words.endpoint(option));
            case UDP -> new ServiceKey.Address(Protocol.UDP, words.endpoint(option));
            case SCTP -> new ServiceKey.Address(Protocol.SCTP, words.endpoint(option));
            default ->
                new ServiceKey.FirewallMark(
                        words.number(option, 1, Limits.U32, 0),
                        words.has(SavedOption.IPV6) ? AddressFamily.IPV6 : AddressFamily.IPV4);
        };
    }

    private int schedulerFlags(String scheduler) throws WrongWordException {
        int flags = 0;
        String list = words.text(SavedOption.SCHEDULER_FLAGS, "");
        for (int start = 0; start < list.length(); ) {
            int comma = list.indexOf(',', start);
            int end = comma < 0 ? list.length() : comma;
            String word = list.substring(start, end);
            String only = SchedulerFlags.scheduler(word);
            if (SchedulerFlags.bit(word) == 0 || only != null && !only.equals(scheduler)) {
                throw words.wrong(
                        SavedOption.SCHEDULER_FLAGS, "`" + word + "' is not a flag of the scheduler " + scheduler);
            }
            flags |= SchedulerFlags.bit(word);
            start = end + 1;
        }
        return flags;
    }

    private Netmask netmask(AddressFamily family) throws WrongWordException {
        Netmask full = Netmask.full(family);
        if (!words.has(SavedOption.NETMASK)) {
            return full;
        }
        if (family == AddressFamily.IPV6) {
            return Netmask.prefix(family, (int) words.number(SavedOption.NETMASK, 1, full.bits(), 0));
        }
        IpAddress mask = words.address(SavedOption.NETMASK);
        if (mask.family() != family || mask.isUnspecified()) {
            throw words.wrong(SavedOption.NETMASK, "the mask of an IPv4 service is an IPv4 address");
        }
        return Netmask.of(mask);
    }

    private Change server() throws WrongWordException {
        words.readOptions(1, SavedOption.OF_SERVERS);
        ServiceKey key = key();
        if (!words.has(SavedOption.SERVER)) {
            throw words.wrong(0, "a server is missing: -r");
        }
        Endpoint server = words.endpoint(SavedOption.SERVER);
        ForwardingMethod forwarding = forwarding();
        if (key instanceof ServiceKey.Address address
                && address.endpoint().port() != server.port()
                && forwarding.code() != ForwardingMethod.MASQUERADE.code()) {
            int port = address.endpoint().port();
            listener.warning(words.place(Part.SERVER), Advice.ofKeptPort(port));
            server = new Endpoint(server.address(), port);
        }
        return new Change.AddServer(
                key,
                new RealServerSpec(
                        server,
                        forwarding,
                        words.number(SavedOption.WEIGHT, 0, Integer.MAX_VALUE, 1),
                        words.number(SavedOption.UPPER_THRESHOLD, 0, Integer.MAX_VALUE, 0),
                        words.number(SavedOption.LOWER_THRESHOLD, 0, Integer.MAX_VALUE, 0),
                        forwarding.isTunnel() ? tunnel() : Tunnel.IPIP));
    }

    private ForwardingMethod forwarding() throws WrongWordException {
        SavedOption method = words.oneOf(SavedOption.FORWARDING);
        if (method == SavedOption.TUNNEL) {
            return ForwardingMethod.TUNNEL;
        }
        for (SavedOption option : SavedOption.OF_TUNNELS) {
            if (words.has(option)) {
                throw words.wrong(option, "only a server with -i has a tunnel");
            }
        }
        return method == SavedOption.MASQUERADE ? ForwardingMethod.MASQUERADE : ForwardingMethod.DIRECT;
    }

    private Tunnel tunnel() throws WrongWordException {
        TunnelType type = TunnelWords.type(words.text(SavedOption.TUNNEL_TYPE, "ipip"));
        if (type == null) {
            throw words.wrong(SavedOption.TUNNEL_TYPE, "a tunnel is of type ipip, gue or gre");
        }
        SavedOption checksum = words.oneOf(SavedOption.CHECKSUMS);
        int flags = checksum == SavedOption.CHECKSUM
                ? Tunnel.CHECKSUM
                : checksum == SavedOption.REMOTE_CHECKSUM ? Tunnel.REMOTE_CHECKSUM : Tunnel.NO_CHECKSUM;
        return new Tunnel(type, (int) words.number(SavedOption.TUNNEL_PORT, 0, 0xffff, 0), flags);
    }

    private Change timeouts() throws WrongWordException {
        words.expect(4, "--set has three numbers: TCP TCPFIN UDP");
        return new Change.SetTimeouts(new Timeouts(timeout(1), timeout(2), timeout(3)));
    }

    private long timeout(int word) throws WrongWordException {
        return words.number(word, 0, Limits.TIMEOUT_SECONDS);
    }

    private Change daemon() throws WrongWordException {
        SyncRole role = SyncRole.ofWord(words.word(1));
        if (role == null) {
            throw words.wrong(words.word(1).isEmpty() ? 0 : 1, "a daemon is master or backup");
        }
        words.readOptions(2, SavedOption.OF_DAEMONS);
        String device = words.text(SavedOption.MULTICAST_INTERFACE, "");
        if (device.isEmpty()) {
            throw words.wrong(0, "--mcast-interface is missing");
        }
        IpAddress group = words.has(SavedOption.MULTICAST_GROUP) ? words.address(SavedOption.MULTICAST_GROUP) : null;
        return new Change.StartDaemon(new SyncDaemon(
                role,
                device,
                words.number(SavedOption.SYNC_ID, 0, Limits.SYNC_ID, 0),
                (int) words.number(SavedOption.SYNC_MESSAGE, 1, Limits.SYNC_MESSAGE, 0),
                group,
                (int) words.number(SavedOption.MULTICAST_PORT, 1, 0xffff, 0),
                (int) words.number(SavedOption.MULTICAST_TTL, 1, 0xff, 0)));
    }
}
