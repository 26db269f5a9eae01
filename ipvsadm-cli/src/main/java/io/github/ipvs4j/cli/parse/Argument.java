package io.github.ipvs4j.cli.parse;

/** The ways in which an option takes a value. */
enum Argument {
    NONE("0"),
    REQUIRED("1"),
    /** Attached to the option, or the next word unless that starts with a dash. */
    OPTIONAL("0..1");

    private final String arity;

    Argument(String arity) {
        this.arity = arity;
    }

    /** Returns the number of its values in the form of picocli. */
    String arity() {
        return arity;
    }
}
