package io.github.ipvs4j.cli.rulefile;

import io.github.ipvs4j.model.rules.Place;
import java.util.List;

/**
 * Finds the words of a reader's current line.
 *
 * @param reader the reader
 * @param words its line
 */
record WordPlaces(RuleLineReader reader, List<String> words) {
    /** Returns the place of a word, which is counted from 0 on. */
    Place place(int word) {
        return new Place(reader.line(), reader.column(word), words.get(word).length());
    }
}
