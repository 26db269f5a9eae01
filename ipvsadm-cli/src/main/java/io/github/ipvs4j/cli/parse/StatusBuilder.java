package io.github.ipvs4j.cli.parse;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.list.Selection;
import io.github.ipvs4j.cli.status.JsonStatusCommand;
import io.github.ipvs4j.cli.status.PluginCommand;
import io.github.ipvs4j.cli.status.ProbeCommand;
import io.github.ipvs4j.cli.status.StatusCommand;

/** Makes the command of a {@code --status} line, once it has checked the options together. */
final class StatusBuilder {
    private static final Slot[] LOUD = {Slot.COLOR, Slot.JSON, Slot.PLUGIN, Slot.SERVICE, Slot.MATCH};
    private static final Slot[] OF_PLUGIN = {Slot.WARNING, Slot.CRITICAL, Slot.KEEP_WEIGHTS};

    private final LineOptions options;
    private final GivenOptions given;

    private StatusBuilder(LineOptions options) {
        this.options = options;
        this.given = options.given();
    }

    /** Returns the command of a line with these options. */
    static Command build(LineOptions options) throws UsageException {
        return new StatusBuilder(options).command();
    }

    private Command command() throws UsageException {
        for (Slot loud : LOUD) {
            given.excludes(Slot.QUIET, loud);
        }
        given.goesOnlyWith(Slot.PRETTY, Slot.JSON);
        given.excludes(Slot.COLOR, Slot.JSON);
        given.excludes(Slot.MATCH, Slot.SERVICE);
        given.excludes(Slot.PLUGIN, Slot.COLOR);
        given.excludes(Slot.PLUGIN, Slot.JSON);
        for (Slot each : OF_PLUGIN) {
            given.goesOnlyWith(each, Slot.PLUGIN);
        }
        // no conditional expressions: to verify one, all its classes would be loaded at each start
        if (said(Slot.QUIET)) {
            return new ProbeCommand();
        }
        Selection selection = new Selection(options.service().key(), ListBuilder.services(options), true);
        if (said(Slot.PLUGIN)) {
            return new PluginCommand(selection, options.extensions().alerts(), said(Slot.KEEP_WEIGHTS));
        }
        if (said(Slot.JSON)) {
            return new JsonStatusCommand(selection, said(Slot.PRETTY));
        }
        return new StatusCommand(selection, options.extensions().colours());
    }

    private boolean said(Slot slot) {
        return given.contains(slot);
    }
}
