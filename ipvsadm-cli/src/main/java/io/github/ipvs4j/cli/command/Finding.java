package io.github.ipvs4j.cli.command;

import io.github.ipvs4j.cli.rules.Place;

/**
 * Something about a rule file that its author should know.
 *
 * @param place which word it is about
 * @param isError whether the file cannot be carried out as it is; otherwise it is a warning
 * @param message for the user
 */
record Finding(Place place, boolean isError, String message) implements Comparable<Finding> {
    /** In the order of the file. */
    @Override
    public int compareTo(Finding other) {
        int order = Integer.compare(place.line(), other.place.line());
        return order != 0 ? order : Integer.compare(place.column(), other.place.column());
    }
}
