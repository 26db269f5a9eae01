package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What each verb takes, seen from the options, so that a change shows as the few cells that it is. */
final class VerbTest {
    private static final String PINNED = "/legality-by-option.txt";
    private static final Path MADE = Path.of("target/legality-by-option.txt");

    @Test
    void eachOptionGoesWithTheCommandsPinned() throws IOException {
        String pinned = Resource.text(PINNED);
        StringBuilder made = new StringBuilder();
        pinned.lines()
                .filter(line -> line.startsWith("#"))
                .forEach(line -> made.append(line).append('\n'));
        for (Slot slot : Slot.values()) {
            made.append(slot.messageName()).append(':');
            for (Verb verb : Verb.values()) {
                made.append(cell(verb, slot));
            }
            made.append('\n');
        }
        Files.writeString(MADE, made);

        assertThat(made.toString())
                .as("if it is as it should be, copy it from " + MADE.toAbsolutePath())
                .isEqualTo(pinned);
    }

    private static String cell(Verb verb, Slot slot) {
        Legality legality = verb.legality();
        if (!legality.allows(slot)) {
            return "";
        }
        String marks = (legality.requires(slot) ? "=R" : "")
                + (legality.isExclusive(slot) ? "=1" : "")
                + (legality.mayRepeat(slot) ? "+" : "");
        return " " + verb.messageName() + marks;
    }

    /** Sets of slots are kept in a long. */
    @Test
    void eachSlotHasABitOfItsOwn() {
        assertThat(Arrays.stream(Slot.values()).map(Slot::bit)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsCompulsoryOrRepeatedOrExclusiveIsAllowed() {
        for (Verb verb : Verb.values()) {
            Legality legality = verb.legality();
            assertThat(Slot.values())
                    .as(verb.messageName())
                    .allMatch(slot -> legality.allows(slot)
                            || !legality.requires(slot) && !legality.isExclusive(slot) && !legality.mayRepeat(slot))
                    .noneMatch(slot -> legality.requires(slot) && legality.isExclusive(slot));
        }
    }
}
