package io.github.ipvs4j.cli.rulefile;

import io.github.ipvs4j.cli.console.CommandContext;
import io.github.ipvs4j.cli.console.Output;
import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.cli.render.MarkedLine;
import io.github.ipvs4j.cli.render.Printable;
import io.github.ipvs4j.model.json.TableDocument;
import io.github.ipvs4j.model.plan.Scope;
import io.github.ipvs4j.model.rules.DesiredTable;
import io.github.ipvs4j.model.rules.Finding;
import io.github.ipvs4j.model.rules.Place;
import io.github.ipvs4j.model.rules.TableCheck;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule file after reading, lines or a JSON document: the table that it describes, and its errors. */
public final class RuleFile {
    /** The most errors, and the most warnings, to report for a file: a person has to read them. */
    private static final int MOST_FINDINGS = 1000;

    private final Naming naming;
    private final byte[] text;
    private final TableCheck check;

    /** The name of the file in messages, before a place and alone. */
    private interface Naming {
        String message(Place place, String message, MarkedLine lines);

        String message(String message);
    }

    private RuleFile(Naming naming, byte[] text, TableCheck check) {
        this.naming = naming;
        this.text = text;
        this.check = check;
    }

    /**
     * Reads and checks the file.
     *
     * @param scope the part of the kernel's table to compare with, which saves work and needs no warnings; null to
     *     check the file alone
     * @throws IOException if the file cannot be read; {@link RuleSource#unreadable} reports that
     */
    public static RuleFile read(RuleSource source, @Nullable Scope scope, CommandContext context) throws IOException {
        return of(source, source.readAll(context), scope, context);
    }

    /** Checks the text that was read from there; the rest is as in {@link #read}. */
    public static RuleFile of(RuleSource source, byte[] text, @Nullable Scope scope, CommandContext context)
            throws IOException {
        context.lookups().keepHosts();
        TableCheck check = new TableCheck(MOST_FINDINGS);
        String foreign = ForeignBytes.of(text);
        if (foreign != null) {
            check.error(new Place(1, 1, 1), foreign);
        } else if (TableDocument.is(text)) {
            TableDocument.read(text, check);
        } else {
            check(text, scope, null, check, context);
        }
        if (scope == null) {
            check.advise();
        }
        return new RuleFile(new Marked(source.file() == null ? "-" : Printable.of(source.file())), text, check);
    }

    /**
     * Checks the lines of a file that has been read before, to replace all of the kernel's table. Messages name their
     * lines like the messages of a restore.
     *
     * @param aside carries out lines that leave the table alone
     */
    public static RuleFile ofLines(byte[] text, RuleCheck.Aside aside, CommandContext context) throws IOException {
        TableCheck check = new TableCheck();
        check(text, Scope.EVERYTHING, aside, check, context);
        return new RuleFile(new Numbered(), text, check);
    }

    /** Reports every line of a restore that makes no sense, with its number. */
    public static void tellSenselessLines(byte[] text, CommandContext context) throws IOException {
        RuleLineReader lines = new RuleLineReader(text, 0, text.length, 1);
        TableCheck check = new TableCheck(MOST_FINDINGS);
        String foreign = ForeignBytes.of(text);
        if (foreign != null) {
            context.output().error(foreign);
            return;
        }
        SenselessLines senseless = new SenselessLines(check);
        for (List<String> words = lines.next(); !words.isEmpty(); words = lines.next()) {
            try {
                context.lines().command(words);
            } catch (UsageException e) {
                senseless.add(words, e, new WordPlaces(lines, words));
            }
        }
        senseless.finish();
        new RuleFile(new Numbered(), text, check).tellErrors(context.output());
    }

    private static void check(
            byte[] text,
            @Nullable Scope scope,
            RuleCheck.@Nullable Aside aside,
            TableCheck check,
            CommandContext context)
            throws IOException {
        RuleLineReader reader = new RuleLineReader(text, 0, text.length, 1);
        UnchangedServers unchanged = scope != null ? new UnchangedServers(text, scope, context) : null;
        new RuleCheck(context.lines(), reader, check, unchanged, aside).carryOutAll();
    }

    /** Returns the table that it asks for, if it {@linkplain #tellErrors has no errors}. */
    public DesiredTable table() {
        return check.table();
    }

    /** Returns whether the file has errors. */
    public boolean hasErrors() {
        return check.hasErrors();
    }

    /** Reports all errors and warnings. Returns whether there are errors. */
    public boolean tellFindings(Output output) {
        return tell(output, true);
    }

    /** Reports all errors, but no warnings. Returns whether there are errors. */
    public boolean tellErrors(Output output) {
        return tell(output, false);
    }

    /**
     * Reports the first error of each wrong line.
     *
     * @param told the numbers of lines that another message has reported already; this method does not report them
     * @param wrong gets the numbers of all wrong lines
     */
    public void tellErrors(Output output, BitSet told, BitSet wrong) {
        for (Finding finding : check.findings()) {
            int line = finding.place().line();
            if (finding.isError() && !wrong.get(line)) {
                wrong.set(line);
                if (!told.get(line)) {
                    tell(finding.place(), finding.message(), output);
                }
            }
        }
    }

    private boolean tell(Output output, boolean warnings) {
        MarkedLine lines = new MarkedLine(text);
        boolean errors = false;
        for (Finding finding : check.findings()) {
            errors |= finding.isError();
            if (finding.isError()) {
                tell(finding.place(), finding.message(), lines, output);
            } else if (warnings) {
                tell(finding.place(), "warning: " + finding.message(), lines, output);
            }
        }
        tellMore(check.moreErrors(), "error", output);
        tellMore(warnings ? check.moreWarnings() : 0, "warning", output);
        return errors;
    }

    private void tellMore(int count, String what, Output output) {
        if (count > 0) {
            output.error(naming.message("and " + count + " more " + what + (count == 1 ? "" : "s")));
        }
    }

    /** Reports a message about a word of the file. */
    public void tell(Place place, String message, Output output) {
        tell(place, message, new MarkedLine(text), output);
    }

    private void tell(Place place, String message, MarkedLine lines, Output output) {
        output.error(naming.message(place, Printable.of(message), lines));
    }

    /** Shows the line with the word underlined, as compilers do. */
    private record Marked(String name) implements Naming {
        @Override
        public String message(Place place, String message, MarkedLine lines) {
            String line = lines.line(place.line(), place.column());
            return name + ":" + place.line() + ":" + place.column() + ": " + message + "\n" + line + "\n"
                    + lines.marks(place.column(), place.length());
        }

        @Override
        public String message(String message) {
            return name + ": " + message;
        }
    }

    /** By the number of its line alone. */
    private record Numbered() implements Naming {
        @Override
        public String message(Place place, String message, MarkedLine lines) {
            return "line " + place.line() + ": " + message;
        }

        @Override
        public String message(String message) {
            return message;
        }
    }
}
