package io.github.ipvs4j.cli.parse;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;

/** Makes the help text from the option table. */
final class HelpTextMaker {
    private static final int WIDTH = 80;

    private HelpTextMaker() {}

    /** What {@code --help} shows after the version. */
    static String text() {
        CommandSpec spec = ArgvParser.specification(null);
        spec.usageMessage().width(WIDTH).longOptionsMaxWidth(30);
        Help help = new CommandLine(spec, CommandLine.defaultFactory()).getHelp();
        StringBuilder text = new StringBuilder("Usage:\n");
        for (Verb verb : Verb.values()) {
            usage(text, Synopsis.parts(verb));
        }
        for (OptionSection section : OptionSection.values()) {
            section(text, help, spec, section);
        }
        return text.toString();
    }

    /** The form of one command, wrapped between its parts. */
    private static void usage(StringBuilder text, List<String> parts) {
        String line = "  ipvsadm";
        for (String part : parts) {
            if (line.length() + 1 + part.length() > WIDTH) {
                text.append(line).append('\n');
                line = "         ";
            }
            line += " " + part;
        }
        text.append(line).append('\n');
    }

    private static void section(StringBuilder text, Help help, CommandSpec spec, OptionSection section) {
        Help.Layout layout = help.createDefaultLayout();
        layout.addAllOptions(
                section.options().stream()
                        .map(option -> spec.findOption("--" + option.longName()))
                        .toList(),
                help.createDefaultParamLabelRenderer());
        text.append('\n').append(section.heading()).append(":\n").append(layout);
    }
}
