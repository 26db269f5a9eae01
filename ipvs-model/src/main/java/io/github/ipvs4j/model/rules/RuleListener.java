package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.Change;

/** Receives the settings of a document, in its order. */
public interface RuleListener {
    /** A change that it asks for. */
    void change(Change change, PartPlaces places);

    /** Reports a value that makes no sense; the reader skips the entry that has it. */
    void error(Place place, String message);

    /** Something that nobody is likely to have meant. */
    void warning(Place place, String message);
}
