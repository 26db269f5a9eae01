package io.github.ipvs4j.model.rules;

/** Finds the places of the parts of a rule. */
public interface PartPlaces {
    /** Returns the place of a part, or the place of the command if the rule does not have that part. */
    Place place(Part part);
}
