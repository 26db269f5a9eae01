package io.github.ipvs4j.cli.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes manual pages in the language of man(7): a template, in which synopsis and options are those of the table. */
final class ManPageMaker {
    private final Map<String, String> more;

    /**
     * For pages that say more of some options than the table does.
     *
     * @param more what follows the help of an option: paragraphs, each block headed by a line with its long name
     */
    ManPageMaker(String more) {
        this.more = blocks(more);
    }

    private static Map<String, String> blocks(String text) {
        Map<String, String> blocks = new LinkedHashMap<>();
        String name = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("--")) {
                name = line.substring(2);
                if (OptionNames.ofLong(name) == null) {
                    throw new IllegalArgumentException("there is no option " + line);
                }
            } else if (!line.startsWith(".\\\"")) {
                blocks.merge(name, line + "\n", String::concat);
            }
        }
        return blocks;
    }

    /** A page from its template, of that version and date. */
    String text(String template, String version, String date) {
        return Roff.folded(template.replace("@VERSION@", version)
                .replace("@DATE@", date)
                .replace("@SYNOPSIS@\n", synopsis())
                .replace("@OPTIONS@\n", options()));
    }

    private static String synopsis() {
        StringBuilder text = new StringBuilder();
        for (Verb verb : Verb.values()) {
            text.append(".SY ipvsadm\n");
            for (String part : Synopsis.parts(verb)) {
                text.append(Roff.words(part).replace(" ", "\\~")).append('\n');
            }
            text.append(".YS\n");
        }
        return text.toString();
    }

    private String options() {
        StringBuilder text = new StringBuilder();
        for (OptionSection section : OptionSection.values()) {
            text.append(".SS ").append(Roff.text(section.heading())).append('\n');
            for (Option option : section.options()) {
                text.append(".TP\n").append(Roff.words(spellings(option))).append('\n');
                text.append(Roff.text(sentence(option))).append('\n');
                text.append(more.getOrDefault(option.longName(), ""));
            }
        }
        return text.toString();
    }

    /** All ways to write an option, with its value. */
    private static String spellings(Option option) {
        String text = "";
        for (char letter : option.shortNames().toCharArray()) {
            text += "-" + letter + ", ";
        }
        text += "--" + option.longName();
        if (option.verb() != null && !Synopsis.operands(option.verb()).isEmpty()) {
            return text + " " + Synopsis.operands(option.verb());
        }
        return switch (option.argument()) {
            case NONE -> text;
            case REQUIRED -> text + "=" + option.valueName();
            case OPTIONAL -> text + "[=" + option.valueName() + "]";
        };
    }

    /** The help as a sentence. */
    private static String sentence(Option option) {
        List<String> words = OptionValues.words(option);
        boolean listed = !words.isEmpty() && option.help().startsWith(words.get(0));
        String start = !listed ? "" : OptionValues.of(option) == OptionValues.LIST ? "Any of " : "One of ";
        return start + option.help() + ".";
    }
}
