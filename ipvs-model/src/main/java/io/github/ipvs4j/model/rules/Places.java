package io.github.ipvs4j.model.rules;

/** Which word of a rule says what. */
public interface Places {
    /** The number of the word, from 0 on; that of the command for what the rule does not say. */
    int word(Part part);
}
