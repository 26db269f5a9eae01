package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.ExitStatus;
import io.github.ipvs4j.cli.Output;
import io.github.ipvs4j.cli.render.MarkedLine;
import io.github.ipvs4j.cli.rules.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Tells all that is wrong with a rule file, each with its line, without asking the kernel anything.
 *
 * @param source the file
 */
public record CheckCommand(RuleSource source) implements Command {
    @Override
    public int execute(CommandContext context) throws IOException {
        byte[] text;
        try {
            text = source.readAll(context);
        } catch (IOException e) {
            context.output().error(source.unreadable(e));
            return ExitStatus.READ_FAILED;
        }
        int status = ExitStatus.OK;
        MarkedLine lines = new MarkedLine(text);
        RuleCheck check = new RuleCheck(context.lines(), new RestoreReader(new ByteArrayInputStream(text)));
        for (Finding finding : check.findings()) {
            tell(finding, lines, context.output());
            if (finding.isError()) {
                status = ExitStatus.USAGE;
            }
        }
        return status;
    }

    private void tell(Finding finding, MarkedLine lines, Output output) {
        Place place = finding.place();
        String what = (source.file() == null ? "-" : source.file()) + ":" + place.line() + ":" + place.column()
                + (finding.isError() ? ": " : ": warning: ") + finding.message();
        String line = lines.line(place.line());
        output.error(what + "\n" + line + "\n" + lines.marks(place.column(), place.length()));
    }

    @Override
    public int failureStatus() {
        return ExitStatus.USAGE;
    }
}
