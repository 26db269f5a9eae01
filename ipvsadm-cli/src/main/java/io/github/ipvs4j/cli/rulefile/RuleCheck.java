package io.github.ipvs4j.cli.rulefile;

import io.github.ipvs4j.cli.change.PartialEdit;
import io.github.ipvs4j.cli.change.RuleCommand;
import io.github.ipvs4j.cli.console.Command;
import io.github.ipvs4j.cli.console.Messages;
import io.github.ipvs4j.cli.console.Remark;
import io.github.ipvs4j.cli.console.RestoreLines;
import io.github.ipvs4j.cli.console.Rule;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.Change;
import io.github.ipvs4j.model.Errno;
import io.github.ipvs4j.model.IpvsException;
import io.github.ipvs4j.model.SyncRole;
import io.github.ipvs4j.model.rules.DesiredTable;
import io.github.ipvs4j.model.rules.Part;
import io.github.ipvs4j.model.rules.PartPlaces;
import io.github.ipvs4j.model.rules.Place;
import io.github.ipvs4j.model.rules.Places;
import io.github.ipvs4j.model.rules.TableCheck;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out the lines of a rule file on the table of a {@link TableCheck}. */
public final class RuleCheck {
    private final RestoreLines lines;
    private final RuleLineReader reader;
    private final TableCheck check;
    private final @Nullable UnchangedServers unchanged;
    private final @Nullable Aside aside;
    private final SenselessLines senseless;

    /** Takes the commands of lines that are not about the table that a file asks for. */
    public interface Aside {
        /** Takes the command of a line if this object carries it out. Returns whether it does. */
        boolean takes(Command command, int line, DesiredTable table);
    }

    /**
     * Creates a check of the lines of this reader.
     *
     * @param unchanged skips lines that the kernel's table already matches; null if there is no kernel
     * @param aside carries out lines that leave the table alone; null if nobody does
     */
    RuleCheck(
            RestoreLines lines,
            RuleLineReader reader,
            TableCheck check,
            @Nullable UnchangedServers unchanged,
            @Nullable Aside aside) {
        this.lines = lines;
        this.reader = reader;
        this.check = check;
        this.unchanged = unchanged;
        this.aside = aside;
        this.senseless = new SenselessLines(check);
    }

    /** Carries out all of them. */
    void carryOutAll() throws IOException {
        for (List<String> words = reader.next(); !words.isEmpty(); words = reader.next()) {
            carryOut(words);
        }
        senseless.finish();
    }

    private void carryOut(List<String> words) {
        WordPlaces at = new WordPlaces(reader, words);
        try {
            Rule rule = lines.rule(words);
            senseless.rule(words, at);
            for (Remark remark : rule.remarks()) {
                check.warning(at.place(remark.word()), remark.text());
            }
            if (aside == null || !aside.takes(rule.command(), reader.line(), check.table())) {
                RuleCommand.tell(rule.command(), new Line(new LinePlaces(at, rule.places())));
            }
        } catch (UsageException e) {
            senseless.add(words, e, at);
        }
    }

    /** Carries out the current line. */
    private final class Line implements RuleCommand.Visitor<UsageException> {
        private final PartPlaces places;

        Line(PartPlaces places) {
            this.places = places;
        }

        @Override
        public void change(Change change) {
            check.change(change, places);
            if (unchanged != null && change instanceof Change.AddService add) {
                unchanged.added(check.table().find(add.service().key()), reader);
            }
        }

        @Override
        public void keep(PartialEdit edit) throws UsageException {
            try {
                check.change(edit.onto(check.table()), places);
            } catch (IpvsException e) {
                Part missing = e.errno() == Errno.ENOENT ? Part.SERVER : Part.SERVICE;
                check.refused(places.place(missing), Messages.of(e));
            }
        }

        @Override
        public void stopAnyDaemon() {
            Place place = places.place(Part.COMMAND);
            boolean stopped = false;
            for (SyncRole role : SyncRole.values()) {
                stopped |= check.table().apply(new Change.StopDaemon(role), place) == null;
            }
            if (!stopped) {
                check.refused(place, "No daemon is running");
            }
        }

        @Override
        public void aside() {}
    }

    /** Finds the words of the current line. */
    private record LinePlaces(WordPlaces words, Places places) implements PartPlaces {
        @Override
        public Place place(Part part) {
            return words.place(places.word(part));
        }
    }
}
