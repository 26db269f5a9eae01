package io.github.ipvs4j.cli.rulefile;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.NoIpvsException;
import io.github.ipvs4j.cli.console.RestoreLines;
import io.github.ipvs4j.cli.render.ListOrder;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.RealServerStatus;
import io.github.ipvs4j.model.ServiceKey;
import io.github.ipvs4j.model.ServiceStatus;
import io.github.ipvs4j.model.plan.Scope;
import io.github.ipvs4j.model.rules.DesiredServer;
import io.github.ipvs4j.model.rules.DesiredService;
import io.github.ipvs4j.model.rules.SaveFormat;
import io.github.ipvs4j.model.rules.TableCheck;
import io.github.ipvs4j.model.text.Names;
import io.github.ipvs4j.model.text.TextBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Skips the servers of a service if the rule file has exactly the lines that {@code --save} would write for the
 * kernel's servers. Most of a large table has not changed since it was saved, so the command need neither parse nor
 * hold it.
 */
final class UnchangedServers {
    /** The number of changed services in a row after which comparing no longer pays. */
    private static final int ATTEMPTS = 64;

    private final byte[] text;
    private final Scope scope;
    private final CommandContext context;
    private final TextBuffer saved = new TextBuffer();
    private @Nullable Set<ServiceKey> present;
    private int failures;

    /** Creates a comparison of {@code text} with the kernel's table, for the services in scope. */
    UnchangedServers(byte[] text, Scope scope, CommandContext context) {
        this.text = text;
        this.scope = scope;
        this.context = context;
    }

    /** Compares the servers of a service whose line the reader has just read, and skips their lines if they match. */
    void added(@Nullable DesiredService service, RuleLineReader reader) {
        if (service == null || service.place().line() != reader.line() || failures >= ATTEMPTS) {
            return;
        }
        try {
            ServiceKey key = service.spec().key();
            if (scope.covers(key) && present().contains(key)) {
                boolean unchanged = isUnchanged(service, context.ipvs().servers(key), reader);
                failures = unchanged ? 0 : failures + 1;
            }
        } catch (IpvsException | NoIpvsException e) {
            failures = Integer.MAX_VALUE; // the later comparison fails in the same way, and reports the failure
        }
    }

    /** Returns the kernel's services, read once. */
    private Set<ServiceKey> present() throws IpvsException, NoIpvsException {
        if (present == null) {
            present = new HashSet<>();
            for (ServiceStatus status : context.ipvs().services()) {
                present.add(status.spec().key());
            }
        }
        return present;
    }

    private boolean isUnchanged(DesiredService service, List<RealServerStatus> servers, RuleLineReader reader) {
        int start = reader.lineStart();
        int line = reader.line();
        boolean same =
                writes(service.spec().key(), ListOrder.servers(servers)) && reader.passOver(saved, servers.size());
        if (same) {
            service.leaveUnread(new Lines(text, start, reader.position(), line, context.lines()));
        }
        return same;
    }

    /** Writes the servers as {@code --save} does; returns false if lines cannot express all that matters. */
    private boolean writes(ServiceKey key, List<RealServerStatus> servers) {
        saved.clear();
        for (RealServerStatus server : servers) {
            if (!SaveFormat.isRestorable(key, server.spec())
                    || server.spec().endpoint().address().family() != key.family()) {
                return false;
            }
            SaveFormat.server(saved, key, server.spec(), Names.numeric());
        }
        return true;
    }

    /** Holds the lines that add a service and its servers, which are known to be correct. */
    private static final class Lines implements DesiredService.UnreadServers {
        private final byte[] text;
        private final int start;
        private final int end;
        private final int firstLine;
        private final RestoreLines interpreter;

        Lines(byte[] text, int start, int end, int firstLine, RestoreLines interpreter) {
            this.text = text;
            this.start = start;
            this.end = end;
            this.firstLine = firstLine;
            this.interpreter = interpreter;
        }

        @Override
        public Collection<DesiredServer> servers() {
            TableCheck check = new TableCheck();
            try {
                new RuleCheck(interpreter, new RuleLineReader(text, start, end, firstLine), check, null, null)
                        .carryOutAll();
            } catch (IOException e) {
                throw new UncheckedIOException(e); // impossible: the text is in memory
            }
            List<DesiredServer> servers = new ArrayList<>();
            for (DesiredService service : check.table().services()) {
                servers.addAll(service.entries());
            }
            return servers;
        }
    }
}
