package io.github.ipvs4j.cli.parse;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes the help text from the option table: for each task the forms of its commands, then its options. */
final class HelpTextMaker {
    private static final int WIDTH = 80;

    /** The column in which the description of an option begins. */
    private static final int DESCRIPTION = 34;

    private static final String OPENING = """
            Usage: ipvsadm [COMMAND [OPTION]...]

            The command is one of the options, such as -A. Without options, ipvsadm lists
            the table. SERVICE stands for -t, -u, --sctp-service or -f, with its value.
            """;

    private static final String DEBUGGING = """

            Debugging, with environment variables:
            """;

    private static final String CLOSING = """

            `man ipvsadm' gives every default, the exit statuses, and examples by task.
            """;

    /** The options that the forms leave out, because almost every command has them. */
    private static final Set<Slot> EVERYWHERE = EnumSet.of(Slot.NETNS, Slot.WAIT_LOCK);

    private HelpTextMaker() {}

    /** Returns what {@code --help} shows after the version. */
    static String text() {
        StringBuilder text = new StringBuilder(OPENING);
        for (OptionSection section : OptionSection.values()) {
            section(text, section);
        }
        text.append(DEBUGGING);
        row(
                text,
                "  IPVSADM_LOG=debug|trace",
                "Write the netlink messages and the causes of failures to standard error");
        row(text, "  IPVSADM_AUDIT=syslog", "Log each change, its author and its result to the system log");
        row(text, "  IPVSADM_MODPROBE=no", "Do not load the kernel module ip_vs");
        return text.append(CLOSING).toString();
    }

    private static void section(StringBuilder text, OptionSection section) {
        text.append('\n').append(section.heading()).append(":\n");
        for (Option option : section.options()) {
            if (option.verb() != null) {
                form(text, Synopsis.parts(option.verb(), EVERYWHERE));
            }
        }
        for (Option option : section.options()) {
            row(text, spellings(option), option.help());
        }
    }

    /** Appends the form of one command, wrapped between its parts. */
    private static void form(StringBuilder text, List<String> parts) {
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

    private static String spellings(Option option) {
        String text = "  ";
        for (char letter : option.shortNames().toCharArray()) {
            text += "-" + letter + ", ";
        }
        text += option.shortNames().isEmpty() ? "    --" : "--";
        text += option.longName();
        return switch (option.argument()) {
            case NONE -> text;
            case REQUIRED -> text + "=" + option.valueName();
            case OPTIONAL -> text + "[=" + option.valueName() + "]";
        };
    }

    /** Appends a name and its description, wrapped between words, on the line below the name if that is long. */
    private static void row(StringBuilder text, String name, String description) {
        String line = name;
        if (name.length() > DESCRIPTION - 2) {
            text.append(name).append('\n');
            line = "";
        }
        line += " ".repeat(DESCRIPTION - 1 - line.length());
        for (String word : description.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = " ".repeat(DESCRIPTION - 1);
            }
            line += " " + word;
        }
        text.append(line).append('\n');
    }
}
