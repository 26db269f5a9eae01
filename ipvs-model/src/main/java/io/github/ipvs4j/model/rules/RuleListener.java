package io.github.ipvs4j.model.rules;

import io.github.ipvs4j.model.Change;

/** Learns what a document asks for, in its order. */
public interface RuleListener {
    /** A change that it asks for. */
    void change(Change change, PartPlaces places);

    /** Something that makes no sense; what it is part of is left out. */
    void error(Place place, String message);

    /** Something that nobody is likely to have meant. */
    void warning(Place place, String message);
}
