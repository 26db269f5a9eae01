package io.github.ipvs4j.model.rules;

/**
 * Something about a rule file that its author should know.
 *
 * @param place which word it is about
 * @param kind how bad it is
 * @param message for the user
 */
public record Finding(Place place, Kind kind, String message) implements Comparable<Finding> {
    /** The severity of a finding. */
    public enum Kind {
        /** The line makes no sense. */
        SENSELESS,
        /** The kernel would refuse the line. */
        REFUSED,
        /** The kernel accepts the line, but the author may have meant something else. */
        WARNING
    }

    /** Returns whether the file cannot be carried out as it is. */
    public boolean isError() {
        return kind != Kind.WARNING;
    }

    /** In the order of the file. */
    @Override
    public int compareTo(Finding other) {
        int order = Integer.compare(place.line(), other.place.line());
        return order != 0 ? order : Integer.compare(place.column(), other.place.column());
    }
}
