package io.github.ipvs4j.model.rules;

/** Finds the words of a rule by their parts. */
public interface Places {
    /**
     * Returns the number of the word, from 0 on; for a setting that the rule leaves out, the number of the command's
     * word.
     */
    int word(Part part);
}
