package io.github.ipvs4j.traffic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page of the documentation whose commands are run: sections, with blocks that say on which machine. */
final class Guide {
    /**
     * Commands, or what they give.
     *
     * @param label what stands behind the language at the start of the block
     */
    record Block(String label, String text) {}

    /** What stands below a heading, as far as it is labelled. */
    record Section(String page, String title, List<Block> blocks) {
        /** The text of the block with that label, or nothing. */
        String text(String label) {
            StringBuilder text = new StringBuilder();
            blocks.stream().filter(block -> block.label().equals(label)).forEach(block -> text.append(block.text()));
            return text.toString();
        }

        @Override
        public String toString() {
            return page + ", " + title;
        }
    }

    private Guide() {}

    /**
     * The sections of a page below {@code docs} that have labelled blocks; those above the first heading are part of
     * each.
     */
    static List<Section> sections(String page) {
        List<Section> sections = new ArrayList<>();
        List<Block> preparation = new ArrayList<>();
        Section section = new Section(page, "", preparation);
        String label = null;
        boolean inside = false;
        StringBuilder text = new StringBuilder();
        for (String line : lines(page)) {
            if (line.startsWith("```")) {
                if (inside && label != null) {
                    section.blocks().add(new Block(label, text.toString()));
                }
                inside = !inside;
                int blank = line.indexOf(' ');
                label = inside && blank > 0 ? line.substring(blank + 1) : null;
                text.setLength(0);
            } else if (inside) {
                text.append(line).append('\n');
            } else if (line.startsWith("## ")) {
                section = new Section(page, line.substring(3), new ArrayList<>(preparation));
                sections.add(section);
            }
        }
        sections.removeIf(one -> one.blocks().size() == preparation.size());
        return sections;
    }

    private static List<String> lines(String page) {
        try {
            return Files.readAllLines(Path.of(System.getProperty("ipvs4j.docs", "../docs"), page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
