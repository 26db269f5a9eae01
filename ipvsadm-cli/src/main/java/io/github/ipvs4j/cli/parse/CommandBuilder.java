package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.apply.ApplyCommand;
import io.github.ipvs4j.cli.apply.CheckCommand;
import io.github.ipvs4j.cli.apply.DiffCommand;
import io.github.ipvs4j.cli.apply.PreviewCommand;
import io.github.ipvs4j.cli.apply.RuleTarget;
import io.github.ipvs4j.cli.change.AddOrEdit;
import io.github.ipvs4j.cli.change.ChangeCommand;
import io.github.ipvs4j.cli.change.KeepCommand;
import io.github.ipvs4j.cli.change.StopAnyDaemonCommand;
import io.github.ipvs4j.cli.console.Colours;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.LockWaitCommand;
import io.github.ipvs4j.cli.console.NamespaceCommand;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.drain.DrainCommand;
import io.github.ipvs4j.cli.drain.DrainGoal;
import io.github.ipvs4j.cli.drain.UndrainCommand;
import io.github.ipvs4j.cli.list.HelpCommand;
import io.github.ipvs4j.cli.list.JsonVersionCommand;
import io.github.ipvs4j.cli.list.PrometheusCommand;
import io.github.ipvs4j.cli.list.SaveCommand;
import io.github.ipvs4j.cli.list.Selection;
import io.github.ipvs4j.cli.list.VersionCommand;
import io.github.ipvs4j.cli.restore.ReplaceCommand;
import io.github.ipvs4j.cli.restore.RestoreCommand;
import io.github.ipvs4j.cli.restore.StrictReplaceCommand;
import io.github.ipvs4j.cli.restore.StrictRestoreCommand;
import io.github.ipvs4j.cli.rulefile.RuleSource;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Endpoint;
import io.github.ipvs4j.model.RealServerSpec;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.plan.Scope;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates the command of a line, after checking the combination of its options. */
final class CommandBuilder {
    private final Line line;
    private final LineOptions options;
    private final GivenOptions given;

    private CommandBuilder(Line line) {
        this.line = line;
        this.options = line.options();
        this.given = options.given();
    }

    /** Returns the command that the line asks for. */
    static Command build(Line line) throws UsageException {
        CommandBuilder builder = new CommandBuilder(line);
        return builder.inItsRun(builder.command());
    }

    private Command command() throws UsageException {
        return switch (line.verb()) {
            case ADD_SERVICE, EDIT_SERVICE -> service();
            case DELETE_SERVICE -> change(new Change.DeleteService(key()));
            case ADD_SERVER, EDIT_SERVER -> server();
            case DELETE_SERVER -> change(new Change.DeleteServer(key(), endpoint()));
            case FLUSH -> change(new Change.Flush());
            case ZERO ->
                change(new Change.Zero(isEverything() ? null : options.service().key()));
            case SET -> change(new Change.SetTimeouts(Objects.requireNonNull(line.timeouts())));
            case START_DAEMON -> startDaemon();
            case STOP_DAEMON -> stopDaemon();
            case LIST -> ListBuilder.build(options);
            case SAVE -> new SaveCommand(given.nameStyle(), selection(), said(Slot.ALL));
            case RESTORE -> restore();
            case CHECK -> new CheckCommand(RuleFileWords.compared(line.parsed()));
            case DIFF -> new DiffCommand(RuleFileWords.compared(line.parsed()), scope(), colours());
            case APPLY -> apply();
            case DRAIN -> drain();
            case UNDRAIN -> new UndrainCommand(options.server().choice());
            case STATUS -> StatusBuilder.build(options);
            case PROMETHEUS ->
                new PrometheusCommand(selection(), options.extensions().output());
            case HELP -> new HelpCommand(HelpText.TEXT);
            case VERSION -> version();
        };
    }

    /** Returns the command with the settings of the whole run, which a rule line cannot have. */
    private Command inItsRun(Command command) {
        Command outer = command;
        if (said(Slot.WAIT_LOCK)) {
            outer = new LockWaitCommand(outer, options.extensions().lockWaitSeconds());
        }
        if (said(Slot.NETNS)) {
            outer = new NamespaceCommand(outer, options.extensions().namespace());
        }
        return outer;
    }

    private boolean said(Slot slot) {
        return given.contains(slot);
    }

    private ServiceKey key() {
        return Objects.requireNonNull(options.service().key(), "the verb demands a service");
    }

    private Endpoint endpoint() {
        return Objects.requireNonNull(options.server().endpoint(), "the verb demands a server");
    }

    private static Command change(Change change) {
        return new ChangeCommand(change);
    }

    /** An address service of all zeros stands for all services. */
    private boolean isEverything() {
        return options.service().key() instanceof ServiceKey.Address address
                && address.endpoint().address().isUnspecified()
                && address.endpoint().port() == 0;
    }

    private Command service() throws UsageException {
        ServiceLine service = new ServiceLine(key(), options.service(), given);
        if (said(Slot.KEEP)) {
            return new KeepCommand(service);
        }
        ServiceSpec spec = service.alone();
        return addOrEdit(new Change.AddService(spec), new Change.EditService(spec), null);
    }

    private Command server() throws UsageException {
        ServerLine server = new ServerLine(key(), endpoint(), options.server(), given);
        if (said(Slot.KEEP)) {
            server.checkForwarding();
            return new KeepCommand(server);
        }
        RealServerSpec spec = server.alone();
        return addOrEdit(new Change.AddServer(key(), spec), new Change.EditServer(key(), spec), spec.endpoint());
    }

    private Command addOrEdit(Change add, Change edit, @Nullable Endpoint server) {
        if (said(Slot.OR_EDIT)) {
            return new KeepCommand(new AddOrEdit(add, edit, key(), server));
        }
        return change(line.verb() == Verb.ADD_SERVICE || line.verb() == Verb.ADD_SERVER ? add : edit);
    }

    private Command startDaemon() {
        SyncRole role = Objects.requireNonNull(line.role(), "the verb demands a role");
        return change(new Change.StartDaemon(options.daemon().inRole(role)));
    }

    private Command stopDaemon() {
        SyncRole role = line.role();
        return role == null ? new StopAnyDaemonCommand() : change(new Change.StopDaemon(role));
    }

    private Command restore() throws UsageException {
        RuleSource source =
                said(Slot.FILE) ? RuleSource.named(options.extensions().file()) : RuleFileWords.restored(line.parsed());
        if (said(Slot.REPLACE)) {
            ReplaceCommand lines = new ReplaceCommand(source, said(Slot.FORCE_EMPTY));
            if (said(Slot.STRICT)) {
                return new StrictReplaceCommand(lines);
            }
            return lines;
        }
        given.goesOnlyWith(Slot.FORCE_EMPTY, Slot.REPLACE);
        if (said(Slot.STRICT)) {
            return new StrictRestoreCommand(source);
        }
        return new RestoreCommand(source);
    }

    private Command apply() {
        RuleTarget target = new RuleTarget(RuleFileWords.compared(line.parsed()), scope(), said(Slot.FORCE_EMPTY));
        if (said(Slot.DRY_RUN)) {
            return new PreviewCommand(target, colours());
        }
        return new ApplyCommand(target);
    }

    /** Returns the part of the table to compare with a file. */
    private Scope scope() {
        Set<ServiceKey> only = options.extensions().only();
        Scope scope = only.isEmpty() ? Scope.EVERYTHING : Scope.only(only);
        return said(Slot.KEEP_WEIGHTS) ? scope.keepingWeights() : scope;
    }

    private Colours colours() {
        return options.extensions().colours();
    }

    private Command drain() throws UsageException {
        given.goesOnlyWith(Slot.REMOVE, Slot.WAIT);
        return new DrainCommand(
                options.server().choice(), drainGoal(), options.extensions().drainSeconds());
    }

    private DrainGoal drainGoal() {
        if (said(Slot.REMOVE)) {
            return DrainGoal.REMOVED;
        }
        return said(Slot.WAIT) ? DrainGoal.NO_CONNECTIONS : DrainGoal.NO_WEIGHT;
    }

    private Selection selection() throws UsageException {
        return Selection.of(ListBuilder.services(options));
    }

    /** Everything else on the line is ignored. */
    private Command version() {
        ParsedLine words = line.parsed();
        // no conditional expression: to verify one, both classes would be loaded at each start
        if (words.has(Option.JSON)) {
            return new JsonVersionCommand(words.has(Option.PRETTY));
        }
        return new VersionCommand();
    }
}
