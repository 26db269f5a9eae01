package io.github.ipvs4j.cli.watch;

import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.ExitStatus;
import io.github.ipvs4j.cli.console.FileFailure;
import io.github.ipvs4j.cli.console.Messages;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.list.Selection;
import io.github.ipvs4j.cli.render.Printable;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.json.JsonWriter;
import io.github.ipvs4j.model.text.TextBuffer;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports the changes of the table, again and again, or once since the run before. It opens IPVS anew for each look,
 * so it also sees a network namespace that replaces another one. A table that cannot be read is an event.
 *
 * @param selection the services; daemons too if it takes everything
 * @param interval how often to look, or null for a single look
 * @param form how events are reported
 * @param file the file that keeps the table from run to run, or null
 * @param scope the options that select services or a network namespace, on one line; empty for the whole table of this
 *     namespace
 */
public record ChangesCommand(
        Selection selection,
        @Nullable Interval interval,
        EventOutput form,
        @Nullable String file,
        String scope) implements Command {
    /** Sends an event to the system log at most this many times, with a pause in milliseconds between. */
    private static final int LOG_TRIES = 50;

    private static final long LOG_PAUSE = 20;

    @Override
    public int execute(CommandContext context) throws IpvsException, NoIpvsException, IOException {
        TableStateFile kept = file == null ? null : new TableStateFile(file, scope);
        TableState saved;
        try {
            saved = kept == null ? null : kept.read();
        } catch (IOException e) {
            return failed(context, "cannot read ", e);
        }
        TableState before = saved;
        while (true) {
            long start = System.nanoTime();
            TableState now = look(context, before);
            boolean reported = before == null || report(TableEvent.between(before, now), context);
            if (reported) {
                before = now;
                if (kept != null && !now.equals(saved)) {
                    try {
                        kept.write(now, context.machine());
                    } catch (IOException e) {
                        return failed(context, "cannot write ", e);
                    }
                    saved = now;
                }
            }
            if (interval == null) {
                return reported ? ExitStatus.OK : ExitStatus.READ_FAILED;
            }
            context.machine().pause(Math.max(1, interval.left(start)));
        }
    }

    private int failed(CommandContext context, String what, IOException e) {
        context.output().error(what + file + ": " + FileFailure.reason(e));
        return ExitStatus.READ_FAILED;
    }

    /** Reads the table. Only a run that knows no table yet fails if it cannot be read. */
    private TableState look(CommandContext context, @Nullable TableState before) throws IpvsException, NoIpvsException {
        context.closeIpvs();
        try {
            return TableState.read(context.ipvs(), selection, before);
        } catch (NoIpvsException e) {
            if (before == null) {
                throw e;
            }
            context.note(e.reason());
            return before.lostFor(Printable.of(Messages.of(e.reason())));
        } catch (IpvsException e) {
            if (before == null) {
                throw e;
            }
            context.note(e);
            return before.lostFor(Printable.of(Messages.of(e)));
        }
    }

    /** Returns whether somebody has the events now. */
    private boolean report(List<TableEvent> events, CommandContext context) throws IOException {
        if (form == EventOutput.SYSLOG) {
            return log(events, context);
        }
        String time = events.isEmpty() ? "" : WallTime.now();
        TextBuffer text = context.output().text();
        for (TableEvent event : events) {
            if (form == EventOutput.JSON) {
                json(new JsonWriter(text, false), time, event);
            } else {
                text.append(time).append(' ').append(event.subject());
                text.append(": ").append(event.text()).append('\n');
            }
        }
        context.output().flush();
        return true;
    }

    /** Sends events to the system log. Its queue may be full for a moment if there are many of them. */
    private static boolean log(List<TableEvent> events, CommandContext context) {
        for (TableEvent event : events) {
            String line = event.subject() + ": " + event.text();
            int tries = 1;
            while (!context.machine().tellLog(event.isWarning(), line)) {
                if (tries++ == LOG_TRIES) {
                    context.output().error("the system log does not take events; they are reported later");
                    return false;
                }
                context.machine().pause(LOG_PAUSE);
            }
        }
        return true;
    }

    private static void json(JsonWriter json, String time, TableEvent event) {
        TableItem item = event.item();
        json.beginObject();
        json.member("time", time);
        json.member("event", event.name());
        json.member("warning", event.isWarning());
        if (item != null && item.kind() == TableItem.Kind.DAEMON) {
            json.member("role", item.name());
        } else if (item != null) {
            json.member("service", item.service());
            if (item.kind() == TableItem.Kind.SERVER) {
                json.member("server", item.name());
                json.member("weight", item.weight());
            }
        }
        json.member("text", event.text());
        json.endObject();
    }
}
