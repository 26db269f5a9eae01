package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.list.ConnectionsCommand;
import io.github.ipvs4j.cli.list.CountCommand;
import io.github.ipvs4j.cli.list.DaemonsCommand;
import io.github.ipvs4j.cli.list.JsonConnectionsCommand;
import io.github.ipvs4j.cli.list.JsonDaemonsCommand;
import io.github.ipvs4j.cli.list.JsonTableCommand;
import io.github.ipvs4j.cli.list.JsonTimeoutsCommand;
import io.github.ipvs4j.cli.list.ListCommand;
import io.github.ipvs4j.cli.list.Selection;
import io.github.ipvs4j.cli.list.TimeoutsCommand;
import io.github.ipvs4j.cli.render.ChangeFormat;
import io.github.ipvs4j.cli.render.Printable;
import io.github.ipvs4j.cli.render.TableFormat;
import io.github.ipvs4j.cli.watch.ChangesCommand;
import io.github.ipvs4j.cli.watch.EventOutput;
import io.github.ipvs4j.cli.watch.Interval;
import io.github.ipvs4j.cli.watch.RepeatedListing;
import io.github.ipvs4j.cli.watch.WatchCommand;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.query.ConnectionQuery;
import io.github.ipvs4j.model.query.CountBy;
import io.github.ipvs4j.model.query.ServiceQuery;
import org.jspecify.annotations.Nullable;

/** Creates the command of a {@code --list} line, after checking the combination of its options. */
final class ListBuilder {
    /** The formats that go with the table alone; the C program refuses them beside other listings, such as timeouts. */
    private static final Slot[] EXCLUSIVE_FORMATS = {Slot.STATS, Slot.RATE, Slot.THRESHOLDS};

    private final LineOptions options;
    private final GivenOptions given;

    private ListBuilder(LineOptions options) {
        this.options = options;
        this.given = options.given();
    }

    /** Returns the command of a line with these options. */
    static Command build(LineOptions options) throws UsageException {
        return new ListBuilder(options).command();
    }

    private Command command() throws UsageException {
        given.goesOnlyWith(Slot.COUNT_BY, Slot.CONNECTION);
        given.goesOnlyWith(Slot.PRETTY, Slot.JSON);
        given.goesOnlyWith(Slot.COLOR, Slot.WATCH);
        given.goesOnlyWith(Slot.SYSLOG, Slot.CHANGES);
        given.goesOnlyWith(Slot.STATE, Slot.CHANGES);
        if (said(Slot.WATCH) || said(Slot.CHANGES)) {
            refuseOtherListings(said(Slot.WATCH) ? Slot.WATCH : Slot.CHANGES);
            return said(Slot.CHANGES) ? changes() : watch();
        }
        given.excludes(Slot.MATCH, Slot.TIMEOUT);
        given.excludes(Slot.MATCH, Slot.DAEMON);
        boolean noTable = said(Slot.TIMEOUT) || said(Slot.DAEMON);
        boolean tableFormat = given.firstOf(EXCLUSIVE_FORMATS) != null;
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
        return new ListCommand(tableFormat(), given.nameStyle(), selection());
    }

    private Command connections() throws UsageException {
        CountBy by = said(Slot.COUNT_BY) ? options.extensions().countBy() : null;
        if (by == null) {
            return new ConnectionsCommand(given.nameStyle(), said(Slot.PERSISTENT_CONN), query());
        }
        given.excludes(Slot.COUNT_BY, Slot.PERSISTENT_CONN);
        return new CountCommand(given.nameStyle(), query(), by);
    }

    private Selection selection() throws UsageException {
        return new Selection(options.service().key(), services(options), !said(Slot.NOSORT));
    }

    /** Returns the services that a line with these options selects, or null for all. */
    static @Nullable ServiceQuery services(LineOptions options) throws UsageException {
        return options.given().contains(Slot.MATCH) ? options.extensions().services() : null;
    }

    private @Nullable ConnectionQuery query() throws UsageException {
        return said(Slot.MATCH) ? options.extensions().connections() : null;
    }

    /** Writes everything about the listed entries, independent of the requested format. */
    private Command json() throws UsageException {
        boolean pretty = said(Slot.PRETTY);
        given.excludes(Slot.COUNT_BY, Slot.JSON);
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

    /** Refuses options that do not go with such a listing. */
    private void refuseOtherListings(Slot own) throws UsageException {
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
        Slot other = given.firstOf(otherListings);
        if (other != null) {
            throw UsageException.of("The option '" + own.messageName() + "' conflicts with the '" + other.messageName()
                            + "' option in the 'list' command")
                    .about(given.at(own));
        }
    }

    private Command changes() throws UsageException {
        if (!said(Slot.WATCH)) {
            given.goesOnlyWith(Slot.CHANGES, Slot.STATE);
        }
        given.excludes(Slot.CHANGES, Slot.COLOR);
        given.excludes(Slot.CHANGES, Slot.PRETTY);
        given.excludes(Slot.CHANGES, Slot.EXACT);
        given.excludes(Slot.SYSLOG, Slot.JSON);
        Interval interval = said(Slot.WATCH) ? options.extensions().interval() : null;
        EventOutput form = EventOutput.TEXT;
        if (said(Slot.SYSLOG)) {
            form = EventOutput.SYSLOG;
        } else if (said(Slot.JSON)) {
            form = EventOutput.JSON;
        }
        return new ChangesCommand(
                selection(), interval, form, options.extensions().state(), scope());
    }

    /** Returns the options that select services or a network namespace, on one line. */
    private String scope() {
        StringBuilder scope = new StringBuilder();
        ServiceKey key = options.service().key();
        if (key != null) {
            scope.append(' ').append(ChangeFormat.key(key));
        }
        for (String condition : options.extensions().conditions()) {
            scope.append(" --match ").append(Printable.of(condition));
        }
        if (said(Slot.NETNS)) {
            scope.append(" --netns ").append(Printable.of(options.extensions().namespace()));
        }
        return scope.toString().strip();
    }

    private Command watch() throws UsageException {
        Interval interval = options.extensions().interval();
        given.excludes(Slot.COLOR, Slot.JSON);
        if (said(Slot.JSON)) {
            return new RepeatedListing(json(), interval);
        }
        return WatchCommand.asTable(
                interval, options.extensions().colours(), said(Slot.EXACT), given.nameStyle(), selection());
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

    private boolean said(Slot slot) {
        return given.contains(slot);
    }
}
