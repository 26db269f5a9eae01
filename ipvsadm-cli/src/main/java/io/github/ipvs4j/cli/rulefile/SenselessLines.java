package io.github.ipvs4j.cli.rulefile;

import io.github.ipvs4j.cli.console.UsageException;
import io.github.ipvs4j.model.rules.Place;
import io.github.ipvs4j.model.rules.TableCheck;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reports what is wrong with lines that make no sense. If the text shows what it is, the message says so, and not
 * where the reader of options gave up. Of lines from something else altogether, it reports the first, and the number of
 * the others.
 */
final class SenselessLines {
    private final TableCheck check;
    /** Made when a line is met that makes no sense: every restore has one of these. */
    private @Nullable Map<ForeignText, Lines> foreign;
    /** The source of the last line, if there was no rule since. */
    private @Nullable ForeignText last;

    /** Lines of one kind. */
    private static final class Lines {
        private final Place first;
        private int more;

        Lines(Place first) {
            this.first = first;
        }
    }

    SenselessLines(TableCheck check) {
        this.check = check;
    }

    /** The current line is a rule. */
    void rule(List<String> words, WordPlaces places) {
        last = null;
        if (isAscii(words)) {
            return;
        }
        OddCharacter odd = OddCharacter.lookalike(words);
        if (odd != null) {
            check.warning(places.place(odd.word()), odd.text());
        }
    }

    private static boolean isAscii(List<String> words) {
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                if (word.charAt(i) >= 0x80) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The current line is none. */
    void add(List<String> words, UsageException e, WordPlaces places) {
        OddCharacter odd = OddCharacter.lookalike(words);
        if (odd != null) {
            check.error(places.place(odd.word()), odd.text());
            return;
        }
        ForeignText.Found found = ForeignText.in(words, e.word());
        if (last != null && !hasCommand(words) && last.goesOnWith(words.get(0), found)) {
            found = new ForeignText.Found(last, 0);
        }
        if (found == null) {
            OddCharacter other = OddCharacter.first(words, e.word());
            check.error(places.place(e.word()), e.explanation() + (other == null ? "" : "; " + other.text()));
            return;
        }
        last = found.kind();
        if (foreign == null) {
            foreign = new EnumMap<>(ForeignText.class);
        }
        Lines lines = foreign.get(found.kind());
        if (lines == null) {
            foreign.put(found.kind(), new Lines(places.place(found.word())));
        } else {
            lines.more++;
        }
    }

    /** Returns whether a line begins like a rule, so that its error is its own. */
    private static boolean hasCommand(List<String> words) {
        String first = words.get(0);
        return first.length() > 1 && first.charAt(0) == '-' && "AEDCaedLlSRZ-".indexOf(first.charAt(1)) >= 0;
    }

    /** There are no more lines. */
    void finish() {
        if (foreign == null) {
            return;
        }
        for (Map.Entry<ForeignText, Lines> entry : foreign.entrySet()) {
            Lines lines = entry.getValue();
            String more = lines.more == 0
                    ? ""
                    : lines.more == 1 ? " (and one more line)" : " (and " + lines.more + " more lines)";
            check.error(lines.first, entry.getKey().text() + more);
        }
    }
}
