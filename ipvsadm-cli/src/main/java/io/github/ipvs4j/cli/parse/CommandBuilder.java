package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.apply.ApplyCommand;
import io.github.ipvs4j.cli.apply.DiffCommand;
import io.github.ipvs4j.cli.apply.PreviewCommand;
import io.github.ipvs4j.cli.apply.RuleTarget;
import io.github.ipvs4j.cli.change.ChangeCommand;
import io.github.ipvs4j.cli.change.KeepCommand;
import io.github.ipvs4j.cli.change.StopAnyDaemonCommand;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.drain.DrainCommand;
import io.github.ipvs4j.cli.drain.DrainGoal;
import io.github.ipvs4j.cli.drain.UndrainCommand;
import io.github.ipvs4j.cli.list.ConnectionsCommand;
import io.github.ipvs4j.cli.list.CountCommand;
import io.github.ipvs4j.cli.list.DaemonsCommand;
import io.github.ipvs4j.cli.list.JsonConnectionsCommand;
import io.github.ipvs4j.cli.list.JsonDaemonsCommand;
import io.github.ipvs4j.cli.list.JsonTableCommand;
import io.github.ipvs4j.cli.list.JsonTimeoutsCommand;
import io.github.ipvs4j.cli.list.ListCommand;
import io.github.ipvs4j.cli.list.PrometheusCommand;
import io.github.ipvs4j.cli.list.SaveCommand;
import io.github.ipvs4j.cli.list.Selection;
import io.github.ipvs4j.cli.list.TimeoutsCommand;
import io.github.ipvs4j.cli.query.ConnectionQuery;
import io.github.ipvs4j.cli.query.CountBy;
import io.github.ipvs4j.cli.render.NameStyle;
import io.github.ipvs4j.cli.render.TableFormat;
import io.github.ipvs4j.cli.restore.OnFailure;
import io.github.ipvs4j.cli.restore.ReplaceCommand;
import io.github.ipvs4j.cli.restore.RestoreCommand;
import io.github.ipvs4j.cli.rulefile.RuleSource;
import io.github.ipvs4j.cli.rules.Scope;
import io.github.ipvs4j.cli.status.ProbeCommand;
import io.github.ipvs4j.cli.status.StatusCommand;
import io.github.ipvs4j.cli.watch.Interval;
import io.github.ipvs4j.cli.watch.RepeatedListing;
import io.github.ipvs4j.cli.watch.WatchCommand;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.Timeouts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks what the options of a legal line mean together, and makes its command. */
final class CommandBuilder {
    private final LineOptions values;
    private final Said said;

    CommandBuilder(LineOptions values, Said said) {
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
            case START_DAEMON -> change(new Change.StartDaemon(values.daemon().inRole(Objects.requireNonNull(role))));
            case STOP_DAEMON -> role == null ? new StopAnyDaemonCommand() : change(new Change.StopDaemon(role));
            case LIST -> list();
            case SAVE -> new SaveCommand(style(), said(Slot.ALL));
            case DRAIN -> drain();
            case UNDRAIN -> new UndrainCommand(values.choice());
            case STATUS -> status();
            case PROMETHEUS -> new PrometheusCommand(extensions().output());
            case CHECK, DIFF, APPLY, RESTORE, HELP, VERSION -> throw new IllegalStateException(verb.messageName());
        };
    }

    /** What compares a rule file with the kernel's table. */
    Command reconciling(Verb verb, RuleSource source) {
        Scope scope = new Scope(extensions().only(), said(Slot.KEEP_WEIGHTS));
        if (verb == Verb.DIFF) {
            return new DiffCommand(source, scope, extensions().colours());
        }
        RuleTarget target = new RuleTarget(source, scope, said(Slot.FORCE_EMPTY));
        if (said(Slot.DRY_RUN)) {
            return new PreviewCommand(target, extensions().colours());
        }
        return new ApplyCommand(target);
    }

    private ExtensionOptions extensions() {
        return values.extensions();
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
        ServiceLine line = new ServiceLine(key(), values, said);
        if (said(Slot.KEEP)) {
            return new KeepCommand(line);
        }
        ServiceSpec spec = line.alone();
        return change(verb == Verb.ADD_SERVICE ? new Change.AddService(spec) : new Change.EditService(spec));
    }

    private Command server(Verb verb) throws UsageException {
        ServerLine line = new ServerLine(key(), endpoint(), values, said);
        if (said(Slot.KEEP)) {
            line.checkForwarding();
            return new KeepCommand(line);
        }
        RealServerSpec spec = line.alone();
        return change(verb == Verb.ADD_SERVER ? new Change.AddServer(key(), spec) : new Change.EditServer(key(), spec));
    }

    /**
     * What carries out lines.
     *
     * @param operand where they are unless an option says it
     */
    Command restore(RuleSource operand) throws UsageException {
        RuleSource source = said(Slot.FILE) ? RuleSource.named(extensions().file()) : operand;
        OnFailure onFailure = said(Slot.STRICT) ? OnFailure.GIVE_UP : OnFailure.GO_ON;
        if (said(Slot.REPLACE)) {
            return new ReplaceCommand(source, said(Slot.FORCE_EMPTY), onFailure);
        }
        goesOnlyWith(Slot.FORCE_EMPTY, Slot.REPLACE);
        return new RestoreCommand(source, onFailure);
    }

    /** Refuses an option without another one. */
    private void goesOnlyWith(Slot slot, Slot other) throws UsageException {
        if (said(slot) && !said(other)) {
            throw UsageException.of(
                            "The option '" + slot.messageName() + "' goes with '" + other.messageName() + "' only")
                    .about(said.at(slot));
        }
    }

    /** Refuses two options together. */
    private void isAlone(Slot slot, Slot other) throws UsageException {
        if (said(slot) && said(other)) {
            throw UsageException.of("The option '" + slot.messageName() + "' conflicts with the '" + other.messageName()
                            + "' option")
                    .about(said.at(slot));
        }
    }

    private Command status() throws UsageException {
        isAlone(Slot.QUIET, Slot.COLOR);
        if (said(Slot.QUIET)) { // no conditional expression: to verify one, both classes would be loaded at each start
            return new ProbeCommand();
        }
        return new StatusCommand(extensions().colours());
    }

    private Command drain() throws UsageException {
        goesOnlyWith(Slot.REMOVE, Slot.WAIT);
        return new DrainCommand(values.choice(), drainGoal(), extensions().patience());
    }

    private DrainGoal drainGoal() {
        if (said(Slot.REMOVE)) {
            return DrainGoal.REMOVED;
        }
        return said(Slot.WAIT) ? DrainGoal.NO_CONNECTIONS : DrainGoal.NO_WEIGHT;
    }

    private Command list() throws UsageException {
        goesOnlyWith(Slot.MATCH, Slot.CONNECTION);
        goesOnlyWith(Slot.COUNT_BY, Slot.CONNECTION);
        goesOnlyWith(Slot.PRETTY, Slot.JSON);
        goesOnlyWith(Slot.COLOR, Slot.WATCH);
        if (said(Slot.WATCH)) {
            return watch();
        }
        boolean noTable = said(Slot.TIMEOUT) || said(Slot.DAEMON);
        boolean tableFormat = said(Slot.STATS) || said(Slot.RATE) || said(Slot.THRESHOLDS);
        if ((noTable || said(Slot.CONNECTION)) && tableFormat || noTable && said(Slot.PERSISTENT_CONN)) {
            throw UsageException.of("options conflicts in the list command");
        }
        if (said(Slot.JSON)) {
            return json();
        }
        if (said(Slot.CONNECTION)) {
            return connections();
        }
        if (said(Slot.TIMEOUT)) {
            return new TimeoutsCommand();
        }
        if (said(Slot.DAEMON)) {
            return new DaemonsCommand();
        }
        return new ListCommand(tableFormat(), style(), selection());
    }

    private Command connections() throws UsageException {
        CountBy by = said(Slot.COUNT_BY) ? extensions().countBy() : null;
        if (by == null) {
            return new ConnectionsCommand(style(), said(Slot.PERSISTENT_CONN), query());
        }
        isAlone(Slot.COUNT_BY, Slot.PERSISTENT_CONN);
        return new CountCommand(style(), query(), by);
    }

    private NameStyle style() {
        return said(Slot.NUMERIC) ? NameStyle.NUMBERS : NameStyle.NAMES;
    }

    private Selection selection() {
        return new Selection(values.service(), !said(Slot.NOSORT));
    }

    private @Nullable ConnectionQuery query() {
        return said(Slot.MATCH) ? extensions().query() : null;
    }

    /** All that is known of what is listed, whatever the format asked for. */
    private Command json() throws UsageException {
        boolean pretty = said(Slot.PRETTY);
        isAlone(Slot.COUNT_BY, Slot.JSON);
        if (said(Slot.CONNECTION)) {
            return new JsonConnectionsCommand(query(), pretty);
        }
        if (said(Slot.DAEMON)) {
            return new JsonDaemonsCommand(pretty);
        }
        if (said(Slot.TIMEOUT)) {
            return new JsonTimeoutsCommand(pretty);
        }
        return new JsonTableCommand(selection(), pretty);
    }

    /** It has a listing of its own. */
    private Command watch() throws UsageException {
        Slot[] otherListings = {
            Slot.CONNECTION,
            Slot.TIMEOUT,
            Slot.DAEMON,
            Slot.STATS,
            Slot.RATE,
            Slot.THRESHOLDS,
            Slot.PERSISTENT_CONN,
            Slot.TUN_INFO
        };
        Slot other = said.firstOf(otherListings);
        if (other != null) {
            throw UsageException.of("The option 'watch' conflicts with the '" + other.messageName()
                            + "' option in the 'list' command")
                    .about(said.at(Slot.WATCH));
        }
        Interval interval = extensions().interval();
        isAlone(Slot.COLOR, Slot.JSON);
        if (said(Slot.JSON)) {
            return new RepeatedListing(json(), interval);
        }
        return WatchCommand.asTable(interval, extensions().colours(), said(Slot.EXACT), style(), selection());
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
