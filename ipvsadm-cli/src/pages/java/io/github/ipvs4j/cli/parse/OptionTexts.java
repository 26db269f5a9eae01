package io.github.ipvs4j.cli.parse;

import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of the options in a manual page of one language, in the language of man(7). */
interface OptionTexts {
    /** Returns the heading of a section. */
    String heading(OptionSection section);

    /** Returns the lines of the entry of an option, below its spellings. */
    String of(Option option);

    /**
     * Returns the English texts: the help of each option, as a sentence, and then its block.
     *
     * @param blocks paragraphs in the language of man(7), each block headed by a line with the option's long name
     */
    static OptionTexts english(String blocks) {
        Map<String, String> more = blocks(blocks);
        return new OptionTexts() {
            @Override
            public String heading(OptionSection section) {
                return section.heading();
            }

            @Override
            public String of(Option option) {
                return Roff.text(option.help() + ".") + "\n" + more.getOrDefault("--" + option.longName(), "");
            }
        };
    }

    /**
     * Returns translated texts. Every option and every section must have a block.
     *
     * @param blocks plain text, each block headed by a line with the option's long name, or with an equals sign, the
     *     name of a section and its heading
     */
    static OptionTexts translated(String blocks) {
        Map<String, String> texts = blocks(blocks);
        return new OptionTexts() {
            @Override
            public String heading(OptionSection section) {
                return block("=" + section.name()).strip();
            }

            @Override
            public String of(Option option) {
                return Roff.text(block("--" + option.longName())).replaceAll("\n(?!$)", "\n.br\n");
            }

            private String block(String name) {
                String block = texts.get(name);
                if (block == null) {
                    throw new IllegalArgumentException("the translation has no " + name);
                }
                return block;
            }
        };
    }

    private static Map<String, String> blocks(String text) {
        Map<String, String> blocks = new LinkedHashMap<>();
        String name = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("=")) {
                int end = line.indexOf(' ');
                blocks.put(line.substring(0, end), line.substring(end + 1) + "\n");
            } else if (line.startsWith("--")) {
                name = line;
                if (OptionNames.ofLong(name.substring(2)) == null) {
                    throw new IllegalArgumentException("there is no option " + line);
                }
            } else if (!line.startsWith(".\\\"")) {
                blocks.merge(name, line + "\n", String::concat);
            }
        }
        return blocks;
    }
}
