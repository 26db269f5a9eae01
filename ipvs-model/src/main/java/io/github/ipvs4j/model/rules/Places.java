package io.github.ipvs4j.model.rules;

/** Finds the words of a rule by their parts. */
public interface Places {
    /** The number of the word, from 0 on; that of the command for what the rule does not say. */
    int word(Part part);
}
