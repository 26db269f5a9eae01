package io.github.ipvs4j.cli.rules;

import io.github.ipvs4j.model.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change on the way to what a file asks for.
 *
 * @param change what is to be done
 * @param place where the file asks for it; null if it does not mention what is to go
 * @param undo what takes it back, in this order
 */
public record Step(Change change, @Nullable Place place, List<Change> undo) {
    Step(Change change, @Nullable Place place, Change undo) {
        this(change, place, List.of(undo));
    }
}
