package io.github.ipvs4j.cli.restore;

import io.github.ipvs4j.model.Change;
import java.util.ArrayList;
import java.util.List;

/** Changes of lines that are sent together, with the numbers of their lines. */
final class ChangeBatch {
    /** Enough that the cost of an exchange does not count any more. */
    static final int MOST = 128;

    private final List<Change> changes = new ArrayList<>(MOST);
    private final int[] lines = new int[MOST];

    /** Adds the change that a line asks for; there must be room. */
    void add(Change change, int line) {
        lines[changes.size()] = line;
        changes.add(change);
    }

    boolean isFull() {
        return changes.size() == MOST;
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    int size() {
        return changes.size();
    }

    /** Returns the changes in their order. */
    List<Change> changes() {
        return changes;
    }

    /** Returns the line that asks for one of them. */
    int line(int index) {
        return lines[index];
    }

    /** Returns whether that is the last one. */
    boolean isLast(int index) {
        return index == changes.size() - 1;
    }

    void clear() {
        changes.clear();
    }
}
