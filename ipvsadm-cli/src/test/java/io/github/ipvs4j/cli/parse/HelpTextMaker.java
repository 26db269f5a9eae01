package io.github.ipvs4j.cli.parse;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

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
            usage(text, verb);
        }
        section(text, help, spec, "Commands, one of which must come first:", Option.ADD_SERVICE, Option.VERSION);
        section(text, help, spec, "Virtual services:", Option.TCP_SERVICE, Option.OPS);
        section(text, help, spec, "Real servers:", Option.REAL_SERVER, Option.L_THRESHOLD);
        section(text, help, spec, "Listing:", Option.NUMERIC, Option.SORT);
        section(text, help, spec, "Restoring:", Option.REPLACE, Option.FORCE_EMPTY);
        section(text, help, spec, "Synchronisation daemons:", Option.MCAST_INTERFACE, Option.MCAST_TTL);
        return text.toString();
    }

    /** The form of one command, wrapped between its parts. */
    private static void usage(StringBuilder text, Verb verb) {
        String line = "  ipvsadm " + spelling(optionOf(verb));
        for (String part : parts(verb)) {
            if (line.length() + 1 + part.length() > WIDTH) {
                text.append(line).append('\n');
                line = "         ";
            }
            line += " " + part;
        }
        text.append(line).append('\n');
    }

    private static Option optionOf(Verb verb) {
        for (Option option : Option.values()) {
            if (option.verb() == verb) {
                return option;
            }
        }
        throw new IllegalStateException(verb.messageName());
    }

    private static List<String> parts(Verb verb) {
        List<String> parts = new ArrayList<>();
        if (verb == Verb.SET) {
            parts.add("TCP TCPFIN UDP");
        }
        if (verb.column() < 0) {
            return parts;
        }
        for (Slot slot : Slot.values()) {
            char legality = slot.legality(verb);
            if (legality == Slot.REQUIRED) {
                parts.add(0, spellings(slot));
            } else if (legality != Slot.ILLEGAL) {
                parts.add("[" + spellings(slot) + "]");
            }
        }
        return parts;
    }

    /** The ways to say a thing, such as {@code -g|-i|-m}. */
    private static String spellings(Slot slot) {
        if (slot == Slot.SERVICE) {
            return "SERVICE";
        }
        String text = "";
        for (Option option : Option.values()) {
            if (option.slot() == slot) {
                text += (text.isEmpty() ? "" : "|") + spelling(option);
            }
        }
        return text;
    }

    private static String spelling(Option option) {
        String name = option.shortNames().isEmpty()
                ? "--" + option.longName()
                : "-" + option.shortNames().charAt(0);
        String value = option.valueName();
        if (value.isEmpty()) {
            return name;
        }
        return option.argument() == Argument.OPTIONAL ? name + " [" + value + "]" : name + " " + value;
    }

    private static void section(
            StringBuilder text, Help help, CommandSpec spec, String heading, Option first, Option last) {
        List<OptionSpec> options = new ArrayList<>();
        boolean inside = false;
        for (Option option : Option.values()) {
            inside |= option == first;
            if (inside) {
                options.add(spec.findOption("--" + option.longName()));
            }
            inside &= option != last;
        }
        Help.Layout layout = help.createDefaultLayout();
        layout.addAllOptions(options, help.createDefaultParamLabelRenderer());
        text.append('\n').append(heading).append('\n').append(layout);
    }
}
