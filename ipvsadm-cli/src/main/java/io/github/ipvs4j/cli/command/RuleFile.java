package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.Output;
import io.github.ipvs4j.cli.json.TableDocument;
import io.github.ipvs4j.cli.render.MarkedLine;
import io.github.ipvs4j.cli.rules.DesiredTable;
import io.github.ipvs4j.cli.rules.Place;
import io.github.ipvs4j.cli.rules.Scope;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule file that has been read, lines or a JSON document: what it asks for, and what is wrong with it. */
final class RuleFile {
    private final String name;
    private final byte[] text;
    private final DesiredTable table;
    private final List<Finding> findings;

    private RuleFile(String name, byte[] text, DesiredTable table, List<Finding> findings) {
        this.name = name;
        this.text = text;
        this.table = table;
        this.findings = findings;
    }

    /**
     * Reads and checks it.
     *
     * @param scope how much of the kernel's table it will be compared with, which spares some of the work and does not need
     *     its warnings; null if it is read for itself
     * @throws IOException if it cannot be read; {@link RuleSource#unreadable} says it
     */
    static RuleFile read(RuleSource source, @Nullable Scope scope, CommandContext context) throws IOException {
        byte[] text = source.readAll(context);
        TableCheck check = new TableCheck();
        if (TableDocument.is(text)) {
            TableDocument.read(text, check);
        } else {
            RestoreReader reader = new RestoreReader(text, 0, text.length, 1);
            Settling settling = scope != null ? new Settling(text, scope, context) : null;
            new RuleCheck(context.lines(), reader, check, settling).carryOutAll();
        }
        if (scope == null) {
            check.advise();
        }
        return new RuleFile(source.file() == null ? "-" : source.file(), text, check.table(), check.findings());
    }

    /** What it asks for, if it {@linkplain #tellErrors has no errors}. */
    DesiredTable table() {
        return table;
    }

    /** Tells all that is wrong; answers whether there are errors. */
    boolean tellFindings(Output output) {
        return tell(output, true);
    }

    /** Tells what is wrong but for warnings; answers whether there is something. */
    boolean tellErrors(Output output) {
        return tell(output, false);
    }

    private boolean tell(Output output, boolean warnings) {
        MarkedLine lines = new MarkedLine(text);
        boolean errors = false;
        for (Finding finding : findings) {
            errors |= finding.isError();
            if (finding.isError()) {
                tell(finding.place(), finding.message(), lines, output);
            } else if (warnings) {
                tell(finding.place(), "warning: " + finding.message(), lines, output);
            }
        }
        return errors;
    }

    /** Tells something about a word of it. */
    void tell(Place place, String message, Output output) {
        tell(place, message, new MarkedLine(text), output);
    }

    private void tell(Place place, String message, MarkedLine lines, Output output) {
        String line = lines.line(place.line(), place.column());
        output.error(name + ":" + place.line() + ":" + place.column() + ": " + message + "\n" + line + "\n"
                + lines.marks(place.column(), place.length()));
    }
}
