package io.github.ipvs4j.model.plan;

import io.github.ipvs4j.model.Change;
import java.util.List;
import java.util.Objects;

/**
 * One change on the way to the wanted table.
 *
 * @param change the change
 * @param undo the changes that undo it, in this order
 */
public record Step(Change change, List<Change> undo) {
    /** Copies the list. */
    public Step {
        Objects.requireNonNull(change, "change");
        undo = List.copyOf(undo);
    }

    Step(Change change, Change undo) {
        this(change, List.of(undo));
    }

    /** Returns the text of its change. */
    @Override
    public String toString() {
        return change.toString();
    }
}
