package io.github.ipvs4j.cli.parse;

/** Makes manual pages in the language of man(7): a template, whose synopsis and options come from the option table. */
final class ManPageMaker {
    private final OptionTexts texts;

    /** Creates a maker of pages whose options have these texts. */
    ManPageMaker(OptionTexts texts) {
        this.texts = texts;
    }

    /** Returns a page, made from its template, of that version and date. */
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
            text.append(".SS ").append(Roff.text(texts.heading(section))).append('\n');
            for (Option option : section.options()) {
                text.append(".TP\n").append(Roff.words(spellings(option))).append('\n');
                text.append(texts.of(option));
            }
        }
        return text.toString();
    }

    /** Returns all ways to write an option, with its value. */
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
}
