package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.command.ChangeCommand;
import io.github.ipvs4j.cli.command.Command;
import io.github.ipvs4j.cli.command.ConnectionsCommand;
import io.github.ipvs4j.cli.command.DaemonsCommand;
import io.github.ipvs4j.cli.command.ListCommand;
import io.github.ipvs4j.cli.command.ReplaceCommand;
import io.github.ipvs4j.cli.command.RestoreCommand;
import io.github.ipvs4j.cli.command.RuleSource;
import io.github.ipvs4j.cli.command.SaveCommand;
import io.github.ipvs4j.cli.command.StopAnyDaemonCommand;
import io.github.ipvs4j.cli.command.TimeoutsCommand;
import io.github.ipvs4j.cli.command.UsageException;
import io.github.ipvs4j.cli.render.TableFormat;
import io.github.ipvs4j.cli.words.TunnelWords;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.ForwardingMethod;
import io.github.ipvs4j.model.Protocol;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.Scheduler;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncDaemon;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import io.github.ipvs4j.model.Tunnel;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what the options of a legal line mean together, and makes its command. */
final class CommandBuilder {
    /** {@code IP_VS_PENAME_MAXLEN}: the longest name of a persistence engine in bytes. */
    private static final int MAX_ENGINE_BYTES = 16;

    private final LineOptions values;
    private final Set<Slot> said;

    CommandBuilder(LineOptions values, Set<Slot> said) {
        this.values = values;
        this.said = said;
    }

    Command build(Verb verb, @Nullable SyncRole role, Timeouts timeouts) throws UsageException {
        return switch (verb) {
            case ADD_SERVICE, EDIT_SERVICE -> service(verb);
            case DELETE_SERVICE -> change(new Change.DeleteService(key()));
            case ADD_SERVER, EDIT_SERVER -> server(verb);
            case DELETE_SERVER -> change(new Change.DeleteServer(key(), endpoint()));
            case FLUSH -> change(new Change.Flush());
            case ZERO -> change(new Change.Zero(isEverything() ? null : values.service()));
            case SET -> change(new Change.SetTimeouts(timeouts));
            case START_DAEMON -> startDaemon(Objects.requireNonNull(role));
            case STOP_DAEMON -> role == null ? new StopAnyDaemonCommand() : change(new Change.StopDaemon(role));
            case LIST -> list();
            case SAVE -> new SaveCommand(said(Slot.NUMERIC), said(Slot.ALL));
            case RESTORE -> restore();
            case HELP, VERSION -> throw new IllegalStateException(verb.messageName());
        };
    }

    private boolean said(Slot slot) {
        return said.contains(slot);
    }

    private ServiceKey key() {
        return Objects.requireNonNull(values.service(), "the legality matrix demands a service");
    }

    private Endpoint endpoint() {
        return Objects.requireNonNull(values.server(), "the legality matrix demands a server");
    }

    private static Command change(Change change) {
        return new ChangeCommand(change);
    }

    /** An address service of all zeros stands for all services. */
    private boolean isEverything() {
        return values.service() instanceof ServiceKey.Address address
                && address.endpoint().address().isUnspecified()
                && address.endpoint().port() == 0;
    }

    private Command service(Verb verb) throws UsageException {
        ServiceKey key = key();
        int flags = values.persistence() > 0 ? ServiceSpec.PERSISTENT : 0;
        if (key instanceof ServiceKey.Address address) {
            if (flags == 0 && address.endpoint().port() == 0) {
                throw UsageException.of("Zero port specified for non-persistent service");
            }
            if (said(Slot.OPS) && address.protocol().number() != Protocol.UDP.number()) {
                throw UsageException.of("One-Packet Scheduling is only for UDP virtual services");
            }
        }
        boolean adding = verb == Verb.ADD_SERVICE;
        flags |= values.schedulerFlags() | (said(Slot.OPS) ? ServiceSpec.ONE_PACKET : 0);
        String engine = values.engine();
        ServiceSpec spec = new ServiceSpec(
                key,
                fitting(values.scheduler(), Scheduler.MAX_NAME_BYTES),
                flags,
                values.persistence(),
                values.mask(),
                engine == null ? null : fitting(engine, MAX_ENGINE_BYTES));
        return change(adding ? new Change.AddService(spec) : new Change.EditService(spec));
    }

    /**
     * The name if the kernel has room for it; otherwise one that fits and that nothing can have, so that the kernel itself
     * says that it does not know it. Cut short, as the C program does it, it might be the name of something else.
     */
    private static String fitting(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 1) + "/";
    }

    private Command server(Verb verb) throws UsageException {
        ServiceKey key = key();
        boolean tunnel = values.forwarding().isTunnel();
        boolean masquerade = values.forwarding().code() == ForwardingMethod.MASQUERADE.code();
        Endpoint endpoint = endpoint();
        if (key instanceof ServiceKey.Address address && !masquerade) {
            // These methods do not touch packets, so the port they arrive with is the service's.
            endpoint = new Endpoint(endpoint.address(), address.endpoint().port());
        }
        if (endpoint.address().family() != key.family() && !tunnel) {
            throw UsageException.of("Different address family is allowed only for tunneling servers");
        }
        if (!tunnel && saysTunnel()) {
            throw UsageException.of("Tunnel options conflict with forward method");
        }
        LegalityMatrix.checkTunnel(Objects.requireNonNull(TunnelWords.word(values.tunnelType())), said);
        RealServerSpec spec = new RealServerSpec(
                endpoint,
                values.forwarding(),
                values.weight(),
                values.upperThreshold(),
                values.lowerThreshold(),
                new Tunnel(values.tunnelType(), values.tunnelPort(), checksum()));
        return change(verb == Verb.ADD_SERVER ? new Change.AddServer(key, spec) : new Change.EditServer(key, spec));
    }

    private boolean saysTunnel() {
        return said(Slot.TUN_TYPE)
                || said(Slot.TUN_PORT)
                || said(Slot.TUN_NOCSUM)
                || said(Slot.TUN_CSUM)
                || said(Slot.TUN_REMCSUM);
    }

    private int checksum() {
        return said(Slot.TUN_CSUM)
                ? Tunnel.CHECKSUM
                : said(Slot.TUN_REMCSUM) ? Tunnel.REMOTE_CHECKSUM : Tunnel.NO_CHECKSUM;
    }

    private Command startDaemon(SyncRole role) {
        return change(new Change.StartDaemon(new SyncDaemon(
                role,
                fitting(values.multicastInterface(), SyncDaemon.MAX_INTERFACE_BYTES),
                values.syncId(),
                values.syncMaxLength(),
                values.multicastGroup(),
                values.multicastPort(),
                values.multicastTtl())));
    }

    private Command restore() throws UsageException {
        RuleSource source = said(Slot.FILE) ? RuleSource.named(values.file()) : RuleSource.STANDARD_INPUT;
        boolean strict = said(Slot.STRICT);
        if (said(Slot.REPLACE)) {
            return new ReplaceCommand(source, said(Slot.FORCE_EMPTY), strict);
        }
        if (said(Slot.FORCE_EMPTY)) {
            throw UsageException.of("The option 'force-empty' goes with 'replace' only");
        }
        return new RestoreCommand(source, strict);
    }

    private Command list() throws UsageException {
        boolean numeric = said(Slot.NUMERIC);
        boolean noTable = said(Slot.TIMEOUT) || said(Slot.DAEMON);
        boolean tableFormat = said(Slot.STATS) || said(Slot.RATE) || said(Slot.THRESHOLDS);
        if ((noTable || said(Slot.CONNECTION)) && tableFormat || noTable && said(Slot.PERSISTENT_CONN)) {
            throw UsageException.of("options conflicts in the list command");
        }
        if (said(Slot.CONNECTION)) {
            return new ConnectionsCommand(numeric, said(Slot.PERSISTENT_CONN));
        }
        if (said(Slot.TIMEOUT)) {
            return new TimeoutsCommand();
        }
        if (said(Slot.DAEMON)) {
            return new DaemonsCommand();
        }
        return new ListCommand(tableFormat(), numeric, !said(Slot.NOSORT), values.service());
    }

    /** The first of several wins. */
    private TableFormat tableFormat() {
        if (said(Slot.STATS)) {
            return TableFormat.stats(said(Slot.EXACT));
        }
        if (said(Slot.RATE)) {
            return TableFormat.rate(said(Slot.EXACT));
        }
        if (said(Slot.THRESHOLDS)) {
            return TableFormat.thresholds();
        }
        if (said(Slot.PERSISTENT_CONN)) {
            return TableFormat.persistentConnections();
        }
        return said(Slot.TUN_INFO) ? TableFormat.tunnels() : TableFormat.standard();
    }
}
