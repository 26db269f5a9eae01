package io.github.ipvs4j.model.rules;

/** Where a file says what a change is about. */
public interface PartPlaces {
    /** Where it says that; where it says what the change does, for what it does not say. */
    Place place(Part part);
}
