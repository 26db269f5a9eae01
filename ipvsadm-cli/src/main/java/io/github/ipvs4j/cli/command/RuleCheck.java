package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.rules.Advice;
import io.github.ipvs4j.cli.rules.DesiredService;
import io.github.ipvs4j.cli.rules.DesiredTable;
import io.github.ipvs4j.cli.rules.Objection;
import io.github.ipvs4j.cli.rules.Part;
import io.github.ipvs4j.cli.rules.Place;
import io.github.ipvs4j.cli.rules.Places;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.ServiceSpec;
import io.github.ipvs4j.model.SyncRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out the lines of a rule file on a {@link DesiredTable}, and notes all that is wrong with them. */
final class RuleCheck {
    private final RestoreLines lines;
    private final RestoreReader reader;
    private final DesiredTable table = new DesiredTable();
    private final List<Finding> findings = new ArrayList<>();

    /** Of the lines that this reader has. */
    RuleCheck(RestoreLines lines, RestoreReader reader) {
        this.lines = lines;
        this.reader = reader;
    }

    /** What they ask for. */
    DesiredTable table() {
        return table;
    }

    /** Carries them out, once; what is wrong with them, in their order. */
    List<Finding> findings() throws IOException {
        for (List<String> words = reader.next(); !words.isEmpty(); words = reader.next()) {
            check(words);
        }
        for (DesiredService service : table.services()) {
            String advice = Advice.ofServers(service);
            if (advice != null) {
                findings.add(new Finding(service.place(), false, advice));
            }
        }
        Collections.sort(findings);
        return findings;
    }

    private void check(List<String> words) {
        try {
            Rule rule = lines.rule(words);
            make(rule.command(), rule.places(), words);
        } catch (UsageException e) {
            note(true, e.explanation(), e.word(), words);
        }
    }

    private void make(Command command, Places places, List<String> words) throws UsageException {
        if (command instanceof ChangeCommand change) {
            make(change.change(), places, words);
        } else if (command instanceof KeepCommand keep) {
            try {
                make(keep.edit().onto(table), places, words);
            } catch (IpvsException e) {
                Part missing = e.errno() == Errno.ENOENT ? Part.SERVER : Part.SERVICE;
                note(true, Messages.of(e), places.word(missing), words);
            }
        } else if (command instanceof StopAnyDaemonCommand) {
            stopAny(places, words);
        }
        // listings and saves change nothing
    }

    private void make(Change change, Places places, List<String> words) {
        ServiceSpec service = service(change);
        Part subject = change instanceof Change.AddServer ? Part.SERVER : service != null ? Part.SERVICE : Part.COMMAND;
        Objection objection = table.apply(change, place(places.word(subject), words));
        if (objection != null) {
            note(true, objection.message(), places.word(objection.part()), words);
        }
        if (service != null) {
            for (Objection advice : Advice.of(service)) {
                note(false, advice.message(), places.word(advice.part()), words);
            }
        }
    }

    private static @Nullable ServiceSpec service(Change change) {
        return change instanceof Change.AddService add
                ? add.service()
                : change instanceof Change.EditService edit ? edit.service() : null;
    }

    private void stopAny(Places places, List<String> words) {
        boolean stopped = false;
        for (SyncRole role : SyncRole.values()) {
            stopped |= table.apply(new Change.StopDaemon(role), place(0, words)) == null;
        }
        if (!stopped) {
            note(true, "No daemon is running", places.word(Part.COMMAND), words);
        }
    }

    private void note(boolean isError, String message, int word, List<String> words) {
        findings.add(new Finding(place(word, words), isError, message));
    }

    private Place place(int word, List<String> words) {
        return new Place(reader.line(), reader.column(word), words.get(word).length());
    }
}
